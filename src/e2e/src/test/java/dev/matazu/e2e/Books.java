package dev.matazu.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the house's books with the processor's: what each order's state says about money must be so there. */
final class Books {

    private record Money(String status, long received, long refunded) {}

    private final Backstage backstage;

    Books(Backstage backstage) {
        this.backstage = backstage;
    }

    /** How many orders and tellings are neither here nor there yet. */
    int unresolved() throws SQLException {
        return count("select (select count(*) from ordering.placed_order where state = 'AWAITING_PAYMENT')"
                + " + (select count(*) from ordering.payment_instruction where state = 'OPEN' and verb <> 'OPEN_PAGE')"
                + " + (select count(*) from ordering.payment where state in ('REQUIRES_PAYMENT', 'REQUIRES_ACTION'))");
    }

    /** How the orders ended and how often the money moved in each way. */
    String summary() throws SQLException {
        return rows("select state || ' ' || count(*) from ordering.placed_order group by state order by state") + ", "
                + rows("select action || ' ' || count(*) from ordering.payment_event group by action order by action");
    }

    int orders() throws SQLException {
        return count("select count(*) from ordering.placed_order");
    }

    /** Orders that wait for their guest or for their time. */
    int notFired() throws SQLException {
        return count("select count(*) from ordering.placed_order where state in ('PLACED', 'ARRIVED')");
    }

    /** Those that the processor still keeps. */
    List<String> reservations() {
        return backstage.books("payment_intents").stream()
                .filter(intent -> intent.path("status").asText().equals("requires_capture"))
                .map(intent -> intent.path("id").asText())
                .toList();
    }

    int ticketsWithoutMoney() throws SQLException {
        return count("select count(*) from kitchen.ticket t where not exists (select from ordering.payment_event e"
                + " where e.order_id = t.id and e.action = 'AUTHORISE')");
    }

    int paidOrdersWithoutOneTicket() throws SQLException {
        return count("select count(*) from ordering.placed_order o where o.number is not null"
                + " and (select count(*) from kitchen.ticket t where t.id = o.id) <> 1");
    }

    int receiptsThatAreNotOnePerCapture() throws SQLException {
        return count(
                "select count(*) from ordering.payment p where p.state in ('CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED')"
                        + " and (select count(*) from ordering.receipt r where r.order_id = p.order_id and r.kind = 'INVOICE') <> 1");
    }

    /** A sentence for each order whose money is not where its state says. */
    List<String> differences() throws SQLException {
        Map<String, List<Money>> processor = processor();
        List<String> wrong = new ArrayList<>();
        try (Connection connection = backstage.connect();
                Statement statement = connection.createStatement();
                ResultSet orders = statement.executeQuery(
                        "select id::text, state, total, fired_at is not null from ordering.placed_order")) {
            while (orders.next()) {
                String id = orders.getString(1);
                String state = orders.getString(2);
                List<Money> money = processor.getOrDefault(id, List.of());
                if (!fits(state, orders.getLong(3), money)) {
                    wrong.add(id + " is " + state + " of " + orders.getLong(3) + ", the processor has " + money);
                }
            }
        }
        return wrong;
    }

    private static boolean fits(String state, long total, List<Money> money) {
        long captures = money.stream().filter(one -> one.received() > 0).count();
        long kept =
                money.stream().mapToLong(one -> one.received() - one.refunded()).sum();
        long reserved = money.stream()
                .filter(one -> one.status().equals("requires_capture"))
                .count();
        boolean settled = captures <= 1 && money.stream().noneMatch(one -> one.received() > total);
        return settled
                && switch (state) {
                    case "PLACED", "ARRIVED" -> reserved == 1 && kept == 0;
                    case "FIRED", "IN_PREPARATION", "READY", "COLLECTED" ->
                        captures == 1 && kept == total && reserved == 0;
                    case "CANCELLED", "EXPIRED" -> kept == 0 && reserved == 0;
                    default -> false;
                };
    }

    private Map<String, List<Money>> processor() {
        Map<String, Long> refunded = new HashMap<>();
        backstage
                .books("refunds")
                .forEach(refund -> refunded.merge(
                        refund.path("payment_intent").asText(),
                        refund.path("amount").asLong(),
                        Long::sum));
        Map<String, List<Money>> byOrder = new HashMap<>();
        for (JsonNode intent : backstage.books("payment_intents")) {
            byOrder.computeIfAbsent(intent.path("metadata").path("order_id").asText(), none -> new ArrayList<>())
                    .add(new Money(
                            intent.path("status").asText(),
                            intent.path("amount_received").asLong(),
                            refunded.getOrDefault(intent.path("id").asText(), 0L)));
        }
        return byOrder;
    }

    private String rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = backstage.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return String.join(", ", rows);
    }

    private int count(String sql) throws SQLException {
        try (Connection connection = backstage.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getInt(1);
        }
    }
}
