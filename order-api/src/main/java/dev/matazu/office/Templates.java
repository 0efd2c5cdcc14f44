package dev.matazu.office;

import dev.matazu.guest.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of the office. */
@CheckedTemplate(basePath = "office")
final class Templates {

    private Templates() {}

    static native TemplateInstance locked(Frame frame);

    static native TemplateInstance devices(Frame frame, DevicesView view);

    static native TemplateInstance posters(Frame frame, String base, List<PostersPage.Sheet> sheets);
}
