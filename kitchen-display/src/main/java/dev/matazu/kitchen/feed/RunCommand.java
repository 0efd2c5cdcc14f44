package dev.matazu.kitchen.feed;

import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.kitchen.device.Devices;
import dev.matazu.platform.Outage;
import dev.matazu.platform.Problem;
import dev.matazu.platform.Texts;
import dev.matazu.platform.web.ProblemDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Runs a screen's command and words the answer. */
@ApplicationScoped
class RunCommand {

    private static final Logger LOG = Logger.getLogger(RunCommand.class);

    private final CommandLog commands;
    private final Devices devices;
    private final Texts texts;

    RunCommand(CommandLog commands, Devices devices, Texts texts) {
        this.commands = commands;
        this.devices = devices;
        this.texts = texts;
    }

    /** What fails for want of a database is not answered but thrown: the command may be done, and is to be given again. */
    Message.Answer run(Screen screen, Message.Command command) {
        try {
            DeviceIdentity device =
                    devices.byId(screen.deviceId()).orElseThrow(() -> Problem.unauthenticated("device-needed"));
            commands.once(device, command);
            return Message.Answer.done(command.id());
        } catch (Problem refused) {
            return refused(command, ProblemDocument.of(texts, screen.language(), refused));
        } catch (RuntimeException failure) {
            if (Outage.behind(failure).isPresent()) {
                throw failure;
            }
            String incident = UUID.randomUUID().toString();
            LOG.errorf(failure, "command failed, incident %s", incident);
            Object[] arguments = {incident};
            return refused(command, ProblemDocument.of(texts, screen.language(), 500, "http-500", arguments, Map.of()));
        }
    }

    private static Message.Answer refused(Message.Command command, ProblemDocument problem) {
        return Message.Answer.refused(command.id(), problem.members());
    }
}
