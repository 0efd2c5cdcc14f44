package dev.matazu.kitchen.feed.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.StaffMember;
import dev.matazu.kitchen.plan.Load;
import dev.matazu.kitchen.plan.LoadLog;
import dev.matazu.kitchen.plan.LoadRules;
import dev.matazu.kitchen.plan.Loads;
import dev.matazu.kitchen.plan.OverrideLoad;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much a kitchen has to do, what it does about it, and what a manager sets against that. */
@Path("/api/stores/{store}/load")
@Tag(name = "Plan")
public class LoadResource {

    private static final int LOGGED = 20;

    record LoadDocument(Load load, LoadRules rules, List<LoadLog.Entry> log) {}

    record OverrideRequest(
            @NotNull Load.Override.To to, @NotNull Instant until) {}

    record RulesRequest(
            @NotNull Duration warnAt,
            @NotNull Duration lengthenAt,
            @NotNull Duration pauseAt,
            @NotNull Duration resumeAt) {

        LoadRules rules() {
            try {
                return LoadRules.of(warnAt, lengthenAt, pauseAt, resumeAt);
            } catch (IllegalArgumentException notInOrder) {
                throw Problem.invalid("load-rules");
            }
        }
    }

    private final CurrentDevice device;
    private final Loads loads;
    private final LoadLog log;
    private final OverrideLoad override;

    LoadResource(CurrentDevice device, Loads loads, LoadLog log, OverrideLoad override) {
        this.device = device;
        this.loads = loads;
        this.log = log;
        this.override = override;
    }

    @GET
    @Operation(summary = "How much there is to do, and what was decided about it")
    public LoadDocument load(StoreId store) {
        device.at(store);
        return new LoadDocument(loads.of(store), loads.rules(store), log.latest(store, LOGGED));
    }

    @PUT
    @Path("override")
    @Operation(
            summary = "Let mobile orders in all the same, or keep them out, until a time",
            description = "A manager.")
    public LoadDocument override(StoreId store, @Valid @NotNull OverrideRequest asked) {
        override.override(store, asked.to(), asked.until(), manager(store).actor());
        return load(store);
    }

    @DELETE
    @Path("override")
    @Operation(summary = "Let the kitchen decide by itself again", description = "A manager.")
    public LoadDocument end(StoreId store) {
        override.end(store, manager(store).actor());
        return load(store);
    }

    @PUT
    @Path("rules")
    @Operation(
            summary = "From which wait on it does what",
            description = "A manager. Waits of a usual order, ascending: warn, lengthen, pause; resume is below pause.")
    public LoadDocument rule(StoreId store, @Valid @NotNull RulesRequest asked) {
        manager(store);
        override.rule(store, asked.rules());
        return load(store);
    }

    @DELETE
    @Path("rules")
    @Operation(summary = "The house's own again", description = "A manager.")
    public LoadDocument unrule(StoreId store) {
        manager(store);
        override.rule(store, null);
        return load(store);
    }

    private DeviceIdentity manager(StoreId store) {
        return device.staffed(store, StaffMember.Role.MANAGER);
    }
}
