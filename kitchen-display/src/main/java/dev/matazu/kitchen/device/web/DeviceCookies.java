package dev.matazu.kitchen.device.web;

import dev.matazu.kitchen.device.PairDevice;
import jakarta.ws.rs.core.NewCookie;

/** The cookie that keeps a device's token in its browser, out of reach of scripts; one per store. */
public final class DeviceCookies {

    /** What a device's token starts with in an Authorization header. */
    static final String PREFIX = "mzd_";

    private static final int TEN_YEARS = 315_360_000;

    private DeviceCookies() {}

    public static String name(String store) {
        return "matazu-device-" + store;
    }

    public static NewCookie of(PairDevice.Paired paired, boolean secure) {
        return new NewCookie.Builder(name(paired.store().value()))
                .value(paired.token())
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(TEN_YEARS)
                .build();
    }
}
