package dev.matazu.payment.receipt;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.matazu.ordering.OrderRef;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.ReadOrders;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.platform.StoreId;
import dev.matazu.store.Money;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import dev.matazu.store.Stores;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@ShopTest
class ReceiptApiTest {

    private static final StoreId STORE = new StoreId("hoshi-coffee");
    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

    /** Out of the way of the attempts that other rooms number. */
    private static final int ATTEMPT = 900;

    @Inject
    ReadOrders orders;

    @Inject
    IssueReceipt issue;

    @Inject
    ReadReceipts receipts;

    @Inject
    Stores stores;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @Test
    void fifty_orders_that_are_charged_at_once_have_numbers_without_a_gap() throws Exception {
        OrderView order = placed(anOrder().of("caffe-latte").json());
        long before = last();
        ExecutorService tills = Executors.newFixedThreadPool(50);
        try {
            List<Future<Long>> issued = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int attempt = ATTEMPT + i;
                boolean fails = i % 10 == 0;
                issued.add(tills.submit(() -> charge(order, attempt, fails)));
            }
            List<Long> numbers = new ArrayList<>();
            for (Future<Long> number : issued) {
                if (number.get() > 0) {
                    numbers.add(number.get());
                }
            }
            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + 45)
                            .boxed()
                            .toList());
            assertThat(last()).isEqualTo(before + 45);
        } finally {
            tills.shutdownNow();
        }
    }

    @Test
    void an_attempt_has_one_receipt_however_often_and_from_wherever_it_is_asked_for() throws Exception {
        OrderView order = placed(anOrder().of("caffe-latte").json());
        ExecutorService tills = Executors.newFixedThreadPool(10);
        try {
            List<Future<Long>> issued = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                issued.add(tills.submit(() -> charge(order, ATTEMPT, false)));
            }
            for (Future<Long> number : issued) {
                assertThat(number.get()).isEqualTo(issued.get(0).get());
            }
        } finally {
            tills.shutdownNow();
        }
        assertThat(receipts.of(order.ref()).stream().filter(one -> one.no() == ATTEMPT))
                .hasSize(1);
    }

    @Test
    void what_was_issued_stays_as_it_was_whatever_the_store_changes() {
        OrderView order = placed(anOrder().of("caffe-latte").json());
        charge(order, ATTEMPT, false);
        Receipt before = latest(order);
        var settings = stores.of(STORE).settings();
        stores.change(STORE, settings.taxed(PricePolicy.BASE, Rounding.CEILING));
        try {
            assertThat(latest(order)).isEqualTo(before);
            Receipt back = refund(order, ATTEMPT, List.of(), 100);
            assertThat(back.content().rounding()).isEqualTo(Rounding.FLOOR);
            assertThat(back.content().original())
                    .isEqualTo(new Receipt.Original(
                            before.number(), before.content().date()));
        } finally {
            stores.change(STORE, settings);
        }
    }

    @Test
    void parts_of_an_order_go_back_until_nothing_is_left_and_no_further() {
        OrderView order = placed(anOrder().of("caffe-latte", 2).of("craft-beer").json());
        charge(order, ATTEMPT, false);
        Receipt line = refund(order, ATTEMPT, List.of(new Returned(1, 1)), 480);
        assertThat(line.content().taxes()).containsExactly(new Tax(8, true, 480, 36));
        assertThat(refund(order, ATTEMPT, List.of(new Returned(1, 1)), 480))
                .as("the same refund again")
                .isEqualTo(line);
        refund(order, ATTEMPT + 1, List.of(), 700);
        long left = 2 * 480 + 780 - 480 - 700;
        assertThatThrownBy(() -> refund(order, ATTEMPT + 2, List.of(), left + 1))
                .isInstanceOf(IllegalArgumentException.class);
        refund(order, ATTEMPT + 2, List.of(), left);
        long taxBack = receipts.of(order.ref()).stream()
                .filter(one -> one.kind() == Receipt.Kind.RETURN)
                .flatMap(one -> one.content().taxes().stream())
                .mapToLong(Tax::tax)
                .sum();
        assertThat(taxBack).isEqualTo(order.taxes().stream().mapToLong(Tax::tax).sum());
    }

    @Test
    void a_refund_that_did_not_arrive_can_be_made_again() {
        OrderView order = placed(anOrder().of("caffe-latte").json());
        charge(order, ATTEMPT, false);
        Receipt first = refund(order, ATTEMPT, List.of(new Returned(1, 1)), 480);
        assertThatThrownBy(() -> refund(order, ATTEMPT + 1, List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        Receipt withdrawn = QuarkusTransaction.requiringNew()
                .call(() -> issue.forFailedRefund(order, ATTEMPT, NOON).orElseThrow());
        assertThat(withdrawn.content().original().number()).isEqualTo(first.number());
        assertThat(withdrawn.content().taxes()).isEqualTo(first.content().taxes());
        assertThat(refund(order, ATTEMPT + 1, List.of(new Returned(1, 1)), 480)
                        .content()
                        .taxes())
                .isEqualTo(first.content().taxes());
        page(phone, order, "/receipts/" + withdrawn.number())
                .statusCode(200)
                .body(containsString("返金取消書"), not(containsString("適格返還請求書")));
    }

    @Test
    void a_refund_belongs_to_the_attempt_whose_money_goes_back() {
        OrderView order = placed(anOrder().of("caffe-latte").json());
        charge(order, ATTEMPT, false);
        Receipt first = latest(order);
        charge(order, ATTEMPT + 1, false);
        Receipt back = QuarkusTransaction.requiringNew()
                .call(() -> issue.forRefund(order, new Refunded(ATTEMPT, ATTEMPT, List.of(), order.total(), null), NOON)
                        .orElseThrow());
        assertThat(back.content().original().number()).isEqualTo(first.number());
    }

    @Test
    void a_store_with_prices_before_tax_adds_tax_once_to_the_sum() {
        var settings = stores.of(STORE).settings();
        stores.change(STORE, settings.taxed(PricePolicy.BASE, Rounding.FLOOR));
        try {
            OrderView order = placed(anOrder().of("caffe-latte", 3).json());
            assertThat(order.taxes()).containsExactly(new Tax(8, true, 1555, 115));
            assertThat(order.lines().get(0).unitPrice()).isEqualTo(518);
            assertThat(order.lines().get(0).amount()).isEqualTo(order.total().minor());
        } finally {
            stores.change(STORE, settings);
        }
    }

    @Test
    void the_guest_reads_prints_and_keeps_it_and_nobody_else() throws Exception {
        OrderView order = placed(anOrder().of("caffe-latte").of("craft-beer").json());
        page(phone, order, "/receipt").statusCode(404);
        charge(order, ATTEMPT, false);
        Receipt invoice = latest(order);
        Receipt back = refund(order, ATTEMPT, List.of(new Returned(2, 1)), 780);
        page(phone, order, "/receipt")
                .statusCode(200)
                .body(containsString("適格簡易請求書"), containsString("T1234567890123"), containsString("※は軽減税率対象です"));
        page(phone, order, "/receipts/" + back.number())
                .statusCode(200)
                .body(containsString("適格返還請求書"), containsString(ReceiptWords.number(invoice.number())));
        byte[] pdf = page(phone, order, "/receipt.pdf")
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("T1234567890123", "¥1,260", "※");
        }
        page(phone, order, "/receipts/" + back.number() + ".pdf").statusCode(200);
        page(phone, order, "/receipts/999999").statusCode(404).body(not(containsString("Exception")));
        page(new Phone(), order, "/receipt").statusCode(404);
        page(new Phone(), order, "/receipt.pdf").statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse page(Phone phone, OrderView order, String path) {
        return phone.request()
                .header("Accept-Language", "ja")
                .accept("*/*")
                .redirects()
                .follow(false)
                .get("/orders/" + order.ref().id() + path)
                .then();
    }

    private OrderView placed(Map<String, Object> order) {
        UUID id = UUID.fromString(phone.order(order).id());
        return QuarkusTransaction.requiringNew()
                .call(() -> orders.of(new OrderRef(STORE, id)).orElseThrow());
    }

    /** The receipt's number, or 0 where what issued it was rolled back. */
    private long charge(OrderView order, int attempt, boolean fails) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Receipt receipt = issue.forCapture(order, new Taken(attempt, 0, order.total(), "card"), NOON);
                if (fails) {
                    throw new IllegalStateException("rolled back");
                }
                return receipt.number();
            });
        } catch (IllegalStateException rolledBack) {
            return 0;
        }
    }

    private Receipt refund(OrderView order, int no, List<Returned> lines, long amount) {
        return QuarkusTransaction.requiringNew()
                .call(() -> issue.forRefund(
                                order,
                                new Refunded(
                                        ATTEMPT,
                                        no,
                                        lines,
                                        new Money(amount, order.total().currency()),
                                        null),
                                NOON)
                        .orElseThrow());
    }

    private Receipt latest(OrderView order) {
        List<Receipt> all = receipts.of(order.ref());
        return all.get(all.size() - 1);
    }

    private long last() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select coalesce(max(number), 0) from ordering.receipt where store_id = :store",
                                Long.class)
                        .setParameter("store", STORE.value())
                        .getSingleResult());
    }
}
