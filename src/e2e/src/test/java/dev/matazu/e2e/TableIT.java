package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** お昼のテーブル席：席のQRから注文し、席で受け取る。Lunch at a table, all in Japanese. */
class TableIT extends Story {

    @Test
    void 席のQRコードから注文して席まで届く() {
        Page wall = pair(browsers.wall("ja"), "/kitchen/umi-burger/wall", UMI, "登録コードを持っている", "登録する");
        Page expediter = wall.context().newPage();
        expediter.navigate(service.url("/kitchen/umi-burger/expediter"));
        Page counter = pair(browsers.tablet("ja"), "/counter/umi-burger", UMI, "登録コードを持っている", "登録する");
        signIn(counter, "サインイン");
        Page phone = browsers.phone("ja");

        phone.navigate(service.url("/s/umi-burger?table=12"));
        Hand guest = new Hand(phone);
        guest.tap(AriaRole.BUTTON, Pattern.compile("^チーズバーガーを"));
        guest.tap(AriaRole.LINK, Pattern.compile("^カゴ.*¥"));
        guest.fill("ニックネーム", "さくら");
        guest.tap(AriaRole.BUTTON, Pattern.compile("^注文して支払う ¥"));
        guest.tap(AriaRole.BUTTON, Pattern.compile("4242"));
        guest.tap(AriaRole.BUTTON, Pattern.compile("を支払う$"));
        phone.waitForURL("**/orders/*");

        String order = number(phone);
        assertThat(wall.getByText("さくら")).isHidden();
        guest.tap(AriaRole.BUTTON, "到着しました・作り始める");
        assertThat(wall.getByText("さくら").first()).isVisible();
        assertThat(wall.getByText(Pattern.compile("テーブル.*12")).first()).isVisible();
        new Hand(wall).tap(AriaRole.BUTTON, order + "番 できた");
        new Hand(expediter).tap(AriaRole.BUTTON, order + "番を提供へ");
        assertThat(counter.getByText(Pattern.compile("12")).first()).isVisible();
        new Hand(counter).tap(AriaRole.BUTTON, order + "番 お届け済み");
        assertThat(title(phone)).hasText("お渡ししました");
    }
}
