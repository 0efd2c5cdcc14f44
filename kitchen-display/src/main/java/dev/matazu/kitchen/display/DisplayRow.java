package dev.matazu.kitchen.display;

import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.StoreId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A display's settings as the database keeps them. */
@Entity
@Table(schema = "kitchen", name = "display_settings")
@IdClass(DisplayRow.Key.class)
class DisplayRow {

    record Key(String storeId, UUID deviceId) {}

    @Id
    @Column(name = "store_id")
    private String storeId;

    @Id
    @Column(name = "device_id")
    private UUID deviceId;

    private int version;

    /** The version that a manager set last: what a screen chose before that holds no more. */
    @Column(name = "office_version")
    private int officeVersion;

    @Enumerated(EnumType.STRING)
    private DisplaySettings.Layout layout = DisplaySettings.USUAL.layout();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> stations = List.of();

    @Column(name = "text_size")
    private int textSize = DisplaySettings.USUAL.textSize();

    @Enumerated(EnumType.STRING)
    private DisplaySettings.Theme theme = DisplaySettings.USUAL.theme();

    @Enumerated(EnumType.STRING)
    private DisplaySettings.Sort sort = DisplaySettings.USUAL.sort();

    @Column(name = "warn_minutes")
    private Integer warnMinutes;

    @Column(name = "late_minutes")
    private Integer lateMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> sounds = Sounds.USUAL.codes();

    private int volume = Sounds.USUAL.volume();

    private boolean muted;

    @Enumerated(EnumType.STRING)
    private BumpKeys.Digits digits = BumpKeys.USUAL.digits();

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> keys = BumpKeys.USUAL.toKeep();

    protected DisplayRow() {}

    DisplayRow(StoreId store, UUID device) {
        storeId = store.value();
        deviceId = device;
    }

    UUID device() {
        return deviceId;
    }

    int version() {
        return version;
    }

    boolean wasSetByOfficeAfter(int seen) {
        return officeVersion > seen;
    }

    void setByOffice(DisplaySettings settings) {
        set(settings);
        officeVersion = version;
    }

    void set(DisplaySettings settings) {
        version++;
        layout = settings.layout();
        stations = settings.stations().stream().map(StationCode::value).toList();
        textSize = settings.textSize();
        theme = settings.theme();
        sort = settings.sort();
        warnMinutes = settings.ages() == null ? null : settings.ages().warnMinutes();
        lateMinutes = settings.ages() == null ? null : settings.ages().lateMinutes();
        sounds = settings.sounds().codes();
        volume = settings.sounds().volume();
        muted = settings.sounds().muted();
        digits = settings.keys().digits();
        keys = settings.keys().toKeep();
    }

    DisplaySettings settings() {
        return new DisplaySettings(
                layout,
                stations.stream().map(StationCode::new).toList(),
                textSize,
                theme,
                sort,
                warnMinutes == null ? null : new Ages(warnMinutes, lateMinutes),
                new Sounds(kinds(), volume, muted),
                BumpKeys.kept(digits, keys));
    }

    private Set<Sounds.Kind> kinds() {
        return Arrays.stream(Sounds.Kind.values())
                .filter(kind -> sounds.contains(kind.code()))
                .collect(Collectors.toSet());
    }
}
