package fr.vigie.moderation.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.list.ListAddress;
import fr.vigie.http.list.ListQuery;
import fr.vigie.school.UaiCode;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Week;
import fr.vigie.testimony.search.Standing;
import fr.vigie.testimony.search.TestimonyFilter;
import fr.vigie.testimony.search.TestimonyOrder;
import jakarta.ws.rs.QueryParam;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What an address asks of the list of testimonies, the same on the page and over HTTP; each part may be missing.
 *
 * <p>{@code week=2021-W14} and/or {@code day=2021-04-06}, {@code platform=}, {@code symptom=}, {@code region=R11},
 * {@code academy=A24}, {@code school=0340064V}, {@code state=} one of {@link Standing}, {@code lost=true}, {@code blocked=true}, {@code text=}; {@code sort=} one of
 * {@link TestimonyOrder}, with {@code -} before it for the other way round.
 */
public class TestimonyQuery extends ListQuery {

    private static final long serialVersionUID = 1L;

    @QueryParam("day")
    String day;

    @QueryParam("platform")
    String platform;

    @QueryParam("symptom")
    String symptom;

    @QueryParam("region")
    String region;

    @QueryParam("academy")
    String academy;

    @QueryParam("school")
    String school;

    @QueryParam("state")
    String state;

    @QueryParam("lost")
    String lost;

    @QueryParam("blocked")
    String blocked;

    @QueryParam("text")
    String text;

    /** @throws fr.vigie.shared.Refused for a part that means nothing, on its own name */
    TestimonyFilter filter(Territories territories) {
        var faults = new Faults();
        Optional<Week> asked = week(faults);
        LocalDate only = day("day", day, faults);
        Standing standing = coded(Standing.class, "state", state, "moderation.state.unknown", faults);
        Set<String> academies = academies(territories, faults);
        String uai = given(school)
                ? faults.reading("school", () -> UaiCode.in(school))
                        .map(UaiCode::text)
                        .orElse(null)
                : null;
        faults.refuseIfAny();
        return new TestimonyFilter(
                given(day) ? only : asked.map(Week::monday).orElse(null),
                given(day) ? only : asked.map(Week::sunday).orElse(null),
                orNull(platform),
                orNull(symptom),
                academies,
                uai,
                standing,
                "true".equals(lost),
                "true".equals(blocked),
                orNull(text));
    }

    private Set<String> academies(Territories territories, Faults faults) {
        if (given(academy)) {
            Optional<Academy> asked = territories.academy(academy);
            faults.require(asked.isPresent(), "academy", "moderation.territory.unknown", academy);
            return asked.map(found -> Set.of(found.code())).orElse(null);
        }
        if (given(region)) {
            var asked = territories.region(region);
            faults.require(asked.isPresent(), "region", "moderation.territory.unknown", region);
            return asked.map(found -> territories.academiesOf(found.code()).stream()
                            .map(Academy::code)
                            .collect(Collectors.toSet()))
                    .orElse(null);
        }
        return null;
    }

    /** Latest first, unless asked otherwise. */
    @Override
    public TestimonyOrder order() {
        return order(TestimonyOrder.OBSERVED);
    }

    /** The parts as the page's address names them. */
    @Override
    public Map<String, String> parts() {
        var parts = new HashMap<String, String>();
        parts.put("semaine", getWeek());
        parts.put("jour", day);
        parts.put("plateforme", platform);
        parts.put("symptome", symptom);
        parts.put("region", region);
        parts.put("academie", academy);
        parts.put("etablissement", school);
        parts.put("etat", state);
        parts.put("perdue", lost);
        parts.put("bloques", blocked);
        parts.put("texte", text);
        parts.put("tri", getSort());
        return parts;
    }

    /** The query that an address of the page, as {@link #address} writes it, stands for. */
    static TestimonyQuery of(String address) {
        var query = new TestimonyQuery();
        Map<String, Consumer<String>> parts = Map.ofEntries(
                Map.entry("semaine", query::setWeek),
                Map.entry("jour", query::setDay),
                Map.entry("plateforme", query::setPlatform),
                Map.entry("symptome", query::setSymptom),
                Map.entry("region", query::setRegion),
                Map.entry("academie", query::setAcademy),
                Map.entry("etablissement", query::setSchool),
                Map.entry("etat", query::setState),
                Map.entry("perdue", query::setLost),
                Map.entry("bloques", query::setBlocked),
                Map.entry("texte", query::setText),
                Map.entry("tri", query::setSort));
        for (String part : address.split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                Optional.ofNullable(parts.get(part.substring(0, equals)))
                        .ifPresent(set ->
                                set.accept(URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8)));
            }
        }
        return query;
    }

    /** The page's address after {@code ?}, with some parts changed. */
    String address(Map<String, String> changes) {
        return ListAddress.of(parts(), changes).substring(1);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getPlatform() {
        return platform;
    }

    public void setPlatform(String platform) {
        this.platform = platform;
    }

    public String getSymptom() {
        return symptom;
    }

    public void setSymptom(String symptom) {
        this.symptom = symptom;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getAcademy() {
        return academy;
    }

    public void setAcademy(String academy) {
        this.academy = academy;
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getLost() {
        return lost;
    }

    public void setLost(String lost) {
        this.lost = lost;
    }

    public String getBlocked() {
        return blocked;
    }

    public void setBlocked(String blocked) {
        this.blocked = blocked;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
