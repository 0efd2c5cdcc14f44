package dev.matazu.office;

import dev.matazu.guest.Frame;
import dev.matazu.guest.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates of the office. */
@CheckedTemplate(basePath = "office")
final class Templates {

    private Templates() {}

    static native TemplateInstance locked(Frame frame);

    static native TemplateInstance devices(Frame frame, DevicesView view);

    static native TemplateInstance deviceList(Words t, DeviceList list);

    static native TemplateInstance displays(Frame frame, DisplaysView view);

    static native TemplateInstance display(Frame frame, DisplayPageView view);

    static native TemplateInstance staff(Frame frame, StaffView view);

    static native TemplateInstance hours(Frame frame, HoursPageView view);

    static native TemplateInstance shifts(Frame frame, ShiftsView view);

    static native TemplateInstance kitchen(Frame frame, KitchenPageView view);

    static native TemplateInstance printers(Frame frame, PrintersView view);

    static native TemplateInstance posters(Frame frame, PostersView view);

    static native TemplateInstance payments(Frame frame, PaymentsView view);

    static native TemplateInstance payment(Frame frame, PaymentPageView view);

    static native TemplateInstance paymentEvents(Frame frame, EventsView view);
}
