package fr.vigie.protection.web;

import fr.vigie.http.Language;
import fr.vigie.pdf.PdfDocument;
import fr.vigie.protection.Register;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Organisation;
import fr.vigie.shared.ParisTime;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;

/** {@code /equipe/donnees/registre.pdf}: the register and the impact assessment as they are today. */
@WebServlet("/equipe/donnees/registre.pdf")
public class RegisterFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String STYLE = "@page { size: A4 landscape; margin: 14mm; font-family: Vigie;"
            + " @bottom-right { font-family: Vigie; content: counter(page) \" / \" counter(pages); font-size: 8pt } }"
            + " body { font-family: Vigie; font-size: 8.5pt; line-height: 1.4; color: #1b2733 }"
            + " h1, h2 { font-weight: normal; color: #10304a } h1 { font-size: 18pt } h2 { font-size: 12pt }"
            + " table { border-collapse: collapse; width: 100%; -fs-table-paginate: paginate }"
            + " tr { page-break-inside: avoid } th, td { border: 0.5pt solid #9aa5b1; padding: 3pt; text-align: left;"
            + " vertical-align: top; font-weight: normal }"
            + " td:last-child { word-wrap: break-word }";

    @Inject
    private transient Register register;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Messages language = Language.of(request);
        byte[] pdf = PdfDocument.of(page(language, Organisation.of(System.getenv())));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"registre-vigie.pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private String page(Messages language, Organisation organisation) {
        String title = language.sentence("protection.register.title");
        return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
                + language.locale().getLanguage() + "\"><head><meta charset=\"UTF-8\"/><title>" + title
                + "</title><meta name=\"subject\" content=\"" + title + "\"/><style>" + STYLE
                + "</style></head><body><h1>"
                + title + "</h1><p>"
                + language.sentence("protection.register.asOf", ParisTime.day(clock.instant())) + " "
                + language.sentence(
                        "protection.register.responsible",
                        escaped(organisation.name()),
                        escaped(organisation.dataProtection()))
                + "</p>" + register.html(language) + "</body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
