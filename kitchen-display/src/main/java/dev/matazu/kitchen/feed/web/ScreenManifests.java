package dev.matazu.kitchen.feed.web;

import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes each screen of a store an app of its own, which starts where the screen is. */
@ApplicationScoped
class ScreenManifests {

    /** These hang on a wall and lead nowhere else; on the others people work, and go on to other pages. */
    private static final Set<String> WALLS = Set.of("wall", "expediter", "board");
    /** The paper of each kind of screen, as in tokens.css. */
    private static final String DARK = "#0b0d10";

    private static final String LIGHT = "#faf7f2";

    private static final List<ScreenManifest.Icon> ICONS = List.of(
            new ScreenManifest.Icon("/icon.svg", "any", "image/svg+xml", "any"),
            new ScreenManifest.Icon("/icon-192.png", "192x192", "image/png", "any"),
            new ScreenManifest.Icon("/icon-512.png", "512x512", "image/png", "any"),
            new ScreenManifest.Icon("/icon-maskable-512.png", "512x512", "image/png", "maskable"));

    private final Kitchens kitchens;
    private final Texts texts;

    ScreenManifests(Kitchens kitchens, Texts texts) {
        this.kitchens = kitchens;
        this.texts = texts;
    }

    /** @throws Problem 404 unknown-store */
    ScreenManifest of(StoreId store, String screen, Locale language) {
        String place = kitchens.of(store)
                .orElseThrow(() -> Problem.notFound("unknown-store", store.value()))
                .name()
                .in(language);
        String title = texts.get(language, "screen.title." + screen);
        boolean counter = screen.equals("counter");
        String address = counter ? "/counter/" + store.value() : "/kitchen/" + store.value() + "/" + screen;
        String paper = WALLS.contains(screen) ? DARK : LIGHT;
        return new ScreenManifest(
                address,
                title + " · " + place,
                title,
                language.getLanguage(),
                address + "?lang=" + language.getLanguage(),
                counter ? "/" : "/kitchen/",
                WALLS.contains(screen) ? "fullscreen" : "standalone",
                paper,
                paper,
                ICONS);
    }
}
