package dev.matazu.guest;

import dev.matazu.platform.Language;
import java.util.List;
import java.util.Locale;

/**
 * What stands around every page.
 *
 * @param path this page's address, which a form's answer is shown under too
 * @param basket address of the store's basket, or null where no store is chosen
 * @param openOrders how many orders of this phone are not finished
 * @param office null on a guest's page
 */
public record Frame(Words t, String title, String path, String basket, int pieces, int openOrders, Office office) {

    /**
     * What lies beside a page of the office.
     *
     * @param owner whether all of it may be seen; else the payments and the displays only
     * @param payments their address
     * @param displays their address
     * @param counter where a manager came from; null for the owner
     */
    public record Office(boolean owner, String payments, String displays, String counter) {

        public static final Office OWNERS = new Office(true, "/office/payments", "/office/displays", null);
    }

    public boolean owner() {
        return office != null && office.owner();
    }

    /** This page in another language. */
    public record Other(String code, String name, String href) {}

    public List<Other> otherLanguages() {
        return Language.SPOKEN.stream()
                .filter(language -> !language.equals(t.language()))
                .map(language -> new Other(language.getLanguage(), own(language), inLanguage(language)))
                .toList();
    }

    private static String own(Locale language) {
        return language.getDisplayLanguage(language);
    }

    private String inLanguage(Locale language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.getLanguage();
    }
}
