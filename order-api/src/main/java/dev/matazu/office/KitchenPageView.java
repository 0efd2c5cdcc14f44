package dev.matazu.office;

import dev.matazu.guest.Trouble;
import java.util.List;

/**
 * How a store's kitchen does, and the forms to change what it does by itself.
 *
 * @param address of this store's page
 * @param others the pages of the other stores
 * @param paces how many orders were slow or late by these ages, in words
 */
record KitchenPageView(
        String address,
        String store,
        List<HoursPageView.Other> others,
        String done,
        Trouble trouble,
        KeptView kept,
        AgainView again,
        TimesView times,
        BusyView busy,
        AgesForm ages,
        String paces,
        boolean takesAllergies) {

    /** What the forms hold: what is so, or what was typed. */
    record Typed(LoadForm busy, AgesForm ages) {

        Typed with(LoadForm other) {
            return new Typed(other, ages);
        }

        Typed with(AgesForm other) {
            return new Typed(busy, other);
        }
    }

    public String wrong(String field) {
        return trouble == null ? null : trouble.about(field);
    }
}
