package dev.matazu.guest;

import dev.matazu.ordering.OrderView;
import dev.matazu.platform.web.ProblemDocument;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the customer pages. */
@CheckedTemplate(basePath = "guest")
final class Templates {

    private Templates() {}

    static native TemplateInstance stores(Frame frame, List<StoreView> stores);

    static native TemplateInstance menu(Frame frame, MenuView view);

    static native TemplateInstance item(Frame frame, ItemView view);

    static native TemplateInstance basket(Frame frame, BasketView view);

    static native TemplateInstance edit(Frame frame, BasketView view, EditView edit);

    static native TemplateInstance moveStores(Frame frame, OrderView order, List<MoveView.Target> targets);

    static native TemplateInstance moveTo(Frame frame, MoveView view);

    /** @param manifest what makes it an app on a home screen, for browsers that notify only there; else null */
    static native TemplateInstance order(Frame frame, Words t, StatusView view, String manifest);

    /** Only what changes while an order is made. @param open how many orders of this phone are not finished */
    static native TemplateInstance orderView(Words t, StatusView view, int open);

    /**
     * @param name under which the order is called
     * @param where the store's address
     * @param path of this page, which is not the order's own
     */
    static native TemplateInstance collect(
            Frame frame, Words t, StatusView view, String name, String where, String path);

    /** Only what changes while an order is made. @param open how many orders of this phone are not finished */
    static native TemplateInstance collectView(
            Words t, StatusView view, String name, String where, String path, int open);

    static native TemplateInstance home(Frame frame, String action, String pass);

    static native TemplateInstance orders(Frame frame, List<OrdersPage.Row> open, List<OrdersPage.Row> ended);

    static native TemplateInstance error(Frame frame, ProblemDocument problem);

    static native TemplateInstance demo(Frame frame, DemoPage.View view);
}
