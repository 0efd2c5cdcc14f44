package dev.matazu.kitchen.plan.learn;

/**
 * How far a house lets itself be taught.
 *
 * @param floor nothing is expected to take less than this part of what the menu says
 * @param ceiling and nothing more than so many times of it
 */
public record LearnRules(double floor, double ceiling) {

    public LearnRules {
        if (!(0 < floor && floor <= 1 && 1 <= ceiling)) {
            throw new IllegalArgumentException("from " + floor + " to " + ceiling + " times");
        }
    }

    public static LearnRules usual() {
        return new LearnRules(0.5, 2);
    }

    double within(double ratio) {
        return Math.max(floor, Math.min(ceiling, ratio));
    }
}
