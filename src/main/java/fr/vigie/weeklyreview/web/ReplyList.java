package fr.vigie.weeklyreview.web;

import fr.vigie.http.Address;
import fr.vigie.http.Form;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.reply.Replies;
import fr.vigie.weeklyreview.reply.Reply;
import fr.vigie.weeklyreview.reply.ReplyDraft;
import fr.vigie.weeklyreview.reply.Replying;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/bilans/reponses.xhtml?semaine=…}: bodies that are asked, and rights of reply with their three days. */
@Named
@ViewScoped
public class ReplyList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Replies replies;

    @Inject
    Replying replying;

    @Inject
    Editions editions;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private String week;
    private String kind = "asked";
    private final HashMap<String, String> text = new HashMap<>();
    private String reason;
    private String link;

    /** A section that a reply can stand beside. */
    public record Place(String key, String heading) {}

    /** 404 where the week has no review. */
    public void load() {
        if (Week.tryParse(week).flatMap(editions::latest).isEmpty()) {
            Form.none();
        }
    }

    public List<ReplyJson> getLines() {
        return replies.of(Week.parse(week)).stream().map(this::line).toList();
    }

    /** Rights of reply of all weeks that wait to be inserted. */
    public List<ReplyJson> getDue() {
        return replies.due().stream().map(this::line).toList();
    }

    private ReplyJson line(Reply reply) {
        return ReplyJson.of(reply, null, clock.instant());
    }

    public List<Place> getPlaces() {
        return editions.latest(Week.parse(week)).orElseThrow().text().blocks().stream()
                .filter(block -> !block.heading().isEmpty())
                .map(block -> new Place(block.key(), block.heading()))
                .toList();
    }

    /** Asks a body, or files a right of reply. */
    public String record() {
        try {
            ReplyDraft draft =
                    new ReplyDraft(text.get("body"), text.get("claim"), text.get("section"), text.get("answer"));
            if (kind.equals("right")) {
                String received = text.get("receivedAt");
                replying.file(
                        Week.parse(week),
                        draft,
                        received == null || received.isBlank()
                                ? null
                                : ParisTime.read(received).instant());
                return Form.done("reponses?semaine=" + week, "weeklyreview.page.reply.filed");
            }
            Replying.Asked asked = replying.ask(Week.parse(week), draft);
            link = address.getWhole().replaceFirst("/equipe/.*", "/repondre/" + asked.secret());
            text.clear();
            return null;
        } catch (Refused refused) {
            Form.show(refused, "reponse");
            return null;
        }
    }

    /** Inserts a right of reply in every format. */
    public String show(long id) {
        return doing(() -> replying.show(Week.parse(week), id), "weeklyreview.page.reply.shown");
    }

    /** Doesn't insert a reply, or takes it out. */
    public String refuse(long id) {
        return doing(() -> replying.refuse(Week.parse(week), id, reason), "weeklyreview.page.reply.refused");
    }

    private String doing(Runnable what, String done) {
        try {
            what.run();
            return Form.done("reponses?semaine=" + week, done);
        } catch (Refused refused) {
            Form.show(refused, "reponses");
            return null;
        }
    }

    public Map<String, String> getText() {
        return text;
    }

    /** The link that was just made; shown once. */
    public String getLink() {
        return link;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
