package dev.matazu.office;

import dev.matazu.guest.Form;
import java.net.URI;
import java.util.List;

/** A manager's yes to a display, as it was typed. */
record ConnectForm(String code, String name, List<String> stations) {

    /** Nothing typed yet. @param code that a display shows, which its link brought along, or null */
    static ConnectForm showing(String code) {
        return new ConnectForm(code == null ? "" : plain(code), "", List.of());
    }

    /** The page of this address with the same code in its form. */
    URI at(String address) {
        String shown = plain(code);
        return URI.create(shown.isEmpty() ? address : address + "?code=" + shown + "#connect");
    }

    private static String plain(String code) {
        return code.replaceAll("[^\\w-]", "");
    }

    static ConnectForm of(Form form) {
        return new ConnectForm(text(form, "code"), text(form, "name"), form.all("stations"));
    }

    private static String text(Form form, String field) {
        String typed = form.text(field);
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), DisplayForm.LONGEST_NAME));
    }
}
