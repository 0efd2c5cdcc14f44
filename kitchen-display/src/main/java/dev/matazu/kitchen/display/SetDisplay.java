package dev.matazu.kitchen.display;

import dev.matazu.kitchen.device.DeviceNames;
import dev.matazu.kitchen.device.PairDevice;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Sets a paired display, from afar or at its screen. The same again changes nothing and tells nobody. */
@ApplicationScoped
public class SetDisplay {

    /** What this display's screens must be told. Fired in the transaction. */
    public record Changed(StoreId store, DisplayView display) {}

    private static final Duration NAME_SHOWN_FOR = Duration.ofSeconds(10);

    private final DisplaySetups setups;
    private final DeviceNames names;
    private final Event<Changed> changed;
    private final Clock clock;

    SetDisplay(DisplaySetups setups, DeviceNames names, Event<Changed> changed, Clock clock) {
        this.setups = setups;
        this.names = names;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * What a manager sets.
     *
     * @throws Problem 404 unknown-display; 422 display-name-taken where another display of the store has that name
     */
    @Transactional
    public void fromOffice(StoreId store, UUID device, String name, DisplaySettings settings) {
        String before = lock(store, device);
        if (!before.equals(name)) {
            names.rename(store, device, name);
        }
        DisplayRow row = setups.row(store, device);
        if (!before.equals(name) || !row.settings().equals(settings)) {
            set(store, name, row, one -> one.setByOffice(settings));
        }
    }

    /** A new one shows the stations that it was approved for. */
    void arrived(@Observes PairDevice.Arrived device) {
        if (!device.stations().isEmpty()) {
            List<StationCode> stations =
                    device.stations().stream().map(StationCode::new).toList();
            DisplayRow row = setups.row(device.store(), device.device());
            row.setByOffice(row.settings().with(new ChoiceAtScreen(stations, null, null)));
            setups.keep(row);
        }
    }

    /**
     * What somebody chose at the display; left alone where a manager has set it since.
     *
     * @param seen the version that the screen showed; null for whatever it is now
     * @throws Problem 404 unknown-display
     */
    @Transactional
    public void atScreen(StoreId store, UUID device, ChoiceAtScreen chosen, Integer seen) {
        String name = lock(store, device);
        DisplayRow row = setups.row(store, device);
        DisplaySettings now = row.settings().with(chosen);
        boolean isOld = seen != null && row.wasSetByOfficeAfter(seen);
        if (!isOld && !now.equals(row.settings())) {
            set(store, name, row, one -> one.set(now));
        }
    }

    /** Makes the display show its name, so that somebody finds it. @throws Problem 404 unknown-display */
    @Transactional
    public void showName(StoreId store, UUID device) {
        Instant until = clock.instant().plus(NAME_SHOWN_FOR);
        changed.fire(new Changed(store, DisplayView.of(setups.of(store, device), until)));
    }

    private void set(StoreId store, String name, DisplayRow row, Consumer<DisplayRow> how) {
        how.accept(row);
        setups.keep(row);
        changed.fire(new Changed(store, DisplayView.of(DisplaySetups.setUp(name, row), null)));
    }

    private String lock(StoreId store, UUID device) {
        return names.lock(store, device).orElseThrow(() -> Problem.notFound("unknown-display"));
    }
}
