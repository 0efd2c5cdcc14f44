package dev.matazu.office;

import dev.matazu.guest.Form;
import java.util.List;

/** A manager's yes to a display, as it was typed. */
record ConnectForm(String code, String name, List<String> stations) {

    static final ConnectForm EMPTY = new ConnectForm("", "", List.of());

    static ConnectForm of(Form form) {
        return new ConnectForm(text(form, "code"), text(form, "name"), form.all("stations"));
    }

    private static String text(Form form, String field) {
        String typed = form.text(field);
        return typed == null ? "" : typed.substring(0, Math.min(typed.length(), DisplayForm.LONGEST_NAME));
    }
}
