package dev.matazu.kitchen.device.web;

import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.kitchen.device.Staff;
import dev.matazu.kitchen.device.StaffMember;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who works here, and who is signed in on this device. */
@Path("/api/stores/{store}")
@Tag(name = "Devices")
public class SignInResource {

    record SignIn(
            @NotNull UUID staff,
            @NotNull @Pattern(regexp = "\\d{4,8}") String pin) {}

    record Device(UUID id, String name, StoreId store, StaffMember staff) {

        static Device of(DeviceIdentity device) {
            return new Device(device.id(), device.deviceName(), device.store(), device.signedIn());
        }
    }

    private final CurrentDevice current;
    private final Devices devices;
    private final Staff staff;

    SignInResource(CurrentDevice current, Devices devices, Staff staff) {
        this.current = current;
        this.devices = devices;
        this.staff = staff;
    }

    @GET
    @Path("device")
    @Operation(summary = "This device and who is signed in on it")
    public Device device(StoreId store) {
        return Device.of(current.at(store));
    }

    @GET
    @Path("staff")
    @Operation(summary = "Who can sign in")
    public List<StaffMember> staff(StoreId store) {
        return staff.of(current.at(store).store());
    }

    @POST
    @Path("staff/sign-in")
    @Operation(summary = "Sign in with a PIN", description = "Five wrong PINs lock it for five minutes.")
    public Device signIn(StoreId store, @Valid SignIn signIn) {
        DeviceIdentity device = current.at(store);
        Staff.Checked checked = staff.check(store, signIn.staff(), signIn.pin());
        if (checked instanceof Staff.Checked.Locked locked) {
            throw Problem.tooMany(
                    "pin-locked", locked.left().toSeconds() + 1, locked.left().toMinutes() + 1);
        }
        if (!(checked instanceof Staff.Checked.Right right)) {
            throw Problem.unauthenticated("wrong-pin");
        }
        devices.signIn(device, right.member());
        return Device.of(new DeviceIdentity(store, device.id(), device.deviceName(), right.member()));
    }

    @DELETE
    @Path("staff/sign-in")
    @Operation(summary = "Sign out")
    public void signOut(StoreId store) {
        devices.signOut(current.at(store));
    }
}
