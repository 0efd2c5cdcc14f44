package dev.matazu.guest;

import dev.matazu.menu.Menu;
import dev.matazu.menu.MenuItem;
import dev.matazu.platform.StoreId;

/** A notice as a page shows it, with the form that takes it back. */
public record NoticeView(String text, String action, String notice, String back) {

    static NoticeView of(Notice notice, StoreId store, Menu menu, Words t, Carried carried, String back) {
        String item = menu.item(notice.line().item())
                .map(MenuItem::name)
                .map(t::name)
                .orElse(notice.line().item());
        return new NoticeView(
                t.get("page.notice." + notice.kind(), item),
                Paths.basket(store) + "/undo",
                carried.write(notice),
                back);
    }
}
