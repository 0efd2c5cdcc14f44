package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.kitchen.device.DeviceIdentity;
import dev.matazu.platform.Outage;
import io.quarkus.websockets.client.runtime.WebSocketPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The socket of a screen. Who it is was settled by the request that opened it. */
@ServerEndpoint("/kitchen/{store}/feed")
@ApplicationScoped
public class FeedSocket {

    private static final Logger LOG = Logger.getLogger(FeedSocket.class);
    private static final String SCREEN = "screen";

    private final FeedHub hub;
    private final ShowPlan plans;
    private final HearDisplays displays;
    private final ShowUnseen unseen;
    private final RunCommand commands;
    private final ObjectMapper json;

    FeedSocket(
            FeedHub hub,
            ShowPlan plans,
            HearDisplays displays,
            ShowUnseen unseen,
            RunCommand commands,
            ObjectMapper json) {
        this.hub = hub;
        this.plans = plans;
        this.displays = displays;
        this.unseen = unseen;
        this.commands = commands;
        this.json = json;
    }

    @OnOpen
    public void open(Session session, @PathParam("store") String store) throws IOException {
        if (screen(session, store).isEmpty()) {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, "not paired"));
        }
    }

    @OnMessage
    public void message(Session session, @PathParam("store") String store, String text) {
        Optional<Screen> known = screen(session, store);
        if (known.isEmpty()) {
            return;
        }
        Screen screen = known.get();
        screen.heard();
        Message.FromScreen message;
        try {
            message = json.readValue(text, Message.FromScreen.class);
        } catch (JsonProcessingException e) {
            screen.close(CloseCodes.CANNOT_ACCEPT, "not understood");
            return;
        }
        try {
            take(screen, message);
        } catch (RuntimeException failure) {
            SQLException outage = Outage.behind(failure).orElseThrow(() -> failure);
            LOG.warnf("screen %s is to come back, the database does not serve: %s", screen.name(), outage.getMessage());
            screen.close(CloseCodes.TRY_AGAIN_LATER, "no database");
        }
    }

    private void take(Screen screen, Message.FromScreen message) {
        if (message instanceof Message.Hello hello) {
            hub.hello(screen, hello);
            plans.hello(screen);
            unseen.hello(screen);
            displays.here(screen);
        } else if (message instanceof Message.Ack ack) {
            displays.shown(screen, ack.seq(), ack.stations());
            if (unseen.isRaised(screen.device().store())) {
                displays.keep();
            }
        } else if (message instanceof Message.Command command) {
            displays.here(screen);
            screen.send(hub.write(commands.run(screen, command)));
        }
    }

    @OnClose
    public void close(Session session) {
        if (session.getUserProperties().get(SCREEN) instanceof Screen screen) {
            hub.gone(screen);
            plans.gone(screen);
            unseen.gone(screen);
            displays.gone(screen);
        }
    }

    @OnError
    public void error(Session session, Throwable failure) {
        LOG.debugf(failure, "socket of a screen");
    }

    /** The screen of this socket. Asked for by the first message too: it may come before the opening was handled. */
    private static Optional<Screen> screen(Session session, String store) {
        if (session.getUserPrincipal() instanceof WebSocketPrincipal principal
                && principal.getSecurityIdentity().getPrincipal() instanceof DeviceIdentity device
                && device.store().value().equals(store)) {
            return Optional.of((Screen) session.getUserProperties()
                    .computeIfAbsent(SCREEN, any -> new Screen(session, device, language(session))));
        }
        return Optional.empty();
    }

    private static Locale language(Session session) {
        List<String> asked = session.getRequestParameterMap().getOrDefault("lang", List.of("en"));
        return Locale.forLanguageTag(asked.get(0));
    }
}
