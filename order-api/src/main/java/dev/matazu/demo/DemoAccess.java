package dev.matazu.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.kitchen.device.PairDevice;
import dev.matazu.kitchen.device.Staff;
import dev.matazu.kitchen.device.StaffMember.Role;
import dev.matazu.platform.StoreId;
import dev.matazu.store.StoreSettings;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the stores that are described by files: in the demo two of our own, with staff, PINs and a pairing code; else
 * those that {@code matazu.stores} names.
 */
@ApplicationScoped
public class DemoAccess {

    /** How to get into a demo store. */
    public record Access(String pairingCode, String pins) {}

    private static final List<String> STORES = List.of("hoshi-coffee", "umi-burger");
    private static final Duration CODE_LIVES = Duration.ofDays(7);

    private final OpenStore open;
    private final Staff staff;
    private final PairDevice pair;
    private final ObjectMapper json;
    private final boolean demo;
    private final Optional<List<Path>> files;
    private final Map<StoreId, Access> access = new HashMap<>();

    DemoAccess(
            OpenStore open,
            Staff staff,
            PairDevice pair,
            ObjectMapper json,
            @ConfigProperty(name = "matazu.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "matazu.stores") Optional<List<Path>> files) {
        this.open = open;
        this.staff = staff;
        this.pair = pair;
        this.json = json;
        this.demo = demo;
        this.files = files;
    }

    void onStart(@Observes StartupEvent start) throws IOException {
        for (Path file : files.orElse(List.of())) {
            open(json.readTree(Files.readString(file)));
        }
        if (demo) {
            for (String store : STORES) {
                openDemo(store);
            }
        }
    }

    public boolean isOn() {
        return demo;
    }

    /** Empty for a store that is not of the demo. */
    public Optional<Access> accessTo(StoreId store) {
        return Optional.ofNullable(access.get(store));
    }

    private boolean open(JsonNode file) throws IOException {
        return open.open(json.treeToValue(file, StoreFile.class), json.treeToValue(file, StoreSettings.class));
    }

    private void openDemo(String name) throws IOException {
        StoreId store = new StoreId(name);
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("demo/" + name + ".json")) {
            if (open(json.readTree(file))) {
                staff.employ(store, "Hana", Role.COUNTER, "2580");
                staff.employ(store, "Ken", Role.COOK, "1470");
                staff.employ(store, "Mio", Role.MANAGER, "3690");
            }
        }
        String code = pair.invite(store, "Demo screen", "demo", CODE_LIVES, true);
        access.put(store, new Access(code, "Hana (counter) 2580, Ken (cook) 1470, Mio (manager) 3690"));
    }
}
