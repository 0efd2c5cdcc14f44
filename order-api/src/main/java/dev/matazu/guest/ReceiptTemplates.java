package dev.matazu.guest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of receipts and of what is said about the seller. */
@CheckedTemplate(basePath = "receipt")
final class ReceiptTemplates {

    private ReceiptTemplates() {}

    static native TemplateInstance receipt(Frame frame, ReceiptView view);

    static native TemplateInstance seller(Frame frame, String basket, List<BasketView.Term> terms);
}
