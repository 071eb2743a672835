package fr.vigie.home.web;

import fr.vigie.figures.web.PublicWeek;
import fr.vigie.figures.web.ToolFile;
import fr.vigie.french.Typography;
import fr.vigie.http.Address;
import fr.vigie.http.Sentence;
import fr.vigie.question.web.PublicQuestions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What search engines are told, in the words of schema.org, of pages that show what other rooms know. */
@Named
@RequestScoped
public class PageData {

    @Inject
    Site site;

    @Inject
    PublicQuestions questions;

    @Inject
    ToolFile tool;

    @Inject
    PublicWeek week;

    @Inject
    Address address;

    @Inject
    Sentence sentence;

    /** The questions that the page shows, with their answers. */
    public String getQuestionsHtml() {
        Map<String, Object> page = Described.as("FAQPage");
        page.put("url", address.getCanonical());
        page.put("inLanguage", "fr");
        page.put(
                "mainEntity",
                questions.getRows().stream()
                        .map(row -> {
                            Map<String, Object> answer = Described.part("Answer");
                            answer.put("text", Typography.set(row.words().answer()));
                            Map<String, Object> asked = Described.part("Question");
                            asked.put("name", questions.question(row));
                            asked.put("url", address.getWhole() + "#" + questions.anchor(row));
                            asked.put("acceptedAnswer", answer);
                            return asked;
                        })
                        .toList());
        return Described.html(page);
    }

    /** The tool and who answers for it; an empty object where the address names none. */
    public String getToolHtml() {
        if (tool.getTool() == null) {
            return "{}";
        }
        Map<String, Object> described = Described.as("WebApplication");
        described.put("name", tool.getName());
        described.put("applicationCategory", "EducationalApplication");
        described.put("provider", Described.organisation(tool.getAuthority()));
        if (tool.getTool().vendor() != null) {
            described.put("creator", Described.organisation(tool.getTool().vendor()));
        }
        described.put("mainEntityOfPage", address.getCanonical());
        return Described.html(described);
    }

    /** The situation as it is told now. */
    public String getSituationHtml() {
        Map<String, Object> page = Described.as("WebPage");
        page.put("name", sentence.of("figures.live.title"));
        page.put("description", sentence.of("figures.live.lede"));
        page.put("url", address.getCanonical());
        page.put("inLanguage", sentence.getLanguage());
        page.put("publisher", Described.organisation(site));
        return Described.html(page);
    }

    /** A week's public figures, and where programs find them. */
    public String getWeekHtml() {
        Map<String, Object> file = Described.part("DataDownload");
        file.put("encodingFormat", "application/json");
        file.put("contentUrl", address.whole("/api/v1/weeks/" + week.getView().getWeek()));
        Map<String, Object> figures = Described.as("Dataset");
        figures.put("name", week.getHeading());
        figures.put("description", sentence.of("figures.page.method"));
        figures.put("url", address.getCanonical());
        figures.put("inLanguage", sentence.getLanguage());
        figures.put(
                "temporalCoverage",
                week.getView().getWeek().monday() + "/"
                        + week.getView().getWeek().sunday());
        figures.put("spatialCoverage", "France");
        figures.put("isAccessibleForFree", true);
        figures.put("creator", Described.organisation(site));
        figures.put("distribution", List.of(file));
        return Described.html(figures);
    }
}
