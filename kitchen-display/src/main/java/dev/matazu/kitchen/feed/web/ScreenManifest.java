package dev.matazu.kitchen.feed.web;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** What a browser wants to know to install a screen: https://www.w3.org/TR/appmanifest/ */
@JsonNaming(SnakeCaseStrategy.class)
record ScreenManifest(
        String id,
        String name,
        String shortName,
        String lang,
        String startUrl,
        String scope,
        String display,
        String backgroundColor,
        String themeColor,
        List<Icon> icons) {

    record Icon(String src, String sizes, String type, String purpose) {}
}
