package fr.vigie.catalogue.web;

import fr.vigie.catalogue.Cataloguing;
import fr.vigie.catalogue.SchoolCalendar;
import fr.vigie.catalogue.SchoolHoliday;
import fr.vigie.http.Form;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/catalogue/calendrier.xhtml}: the school holidays by zone. Public holidays are computed, not kept. */
@Named
@RequestScoped
public class CalendarForm {

    @Inject
    SchoolCalendar calendar;

    @Inject
    Cataloguing cataloguing;

    private final Map<String, String> text = new HashMap<>();

    public List<SchoolHoliday> getHolidays() {
        return calendar.holidays();
    }

    public String save() {
        try {
            cataloguing.setHoliday(text.get("zone"), text.get("firstDay"), text.get("lastDay"), text.get("label"));
            return Form.done("calendrier", "catalogue.page.holiday.saved");
        } catch (Refused refused) {
            Form.show(refused, "vacances");
            return null;
        }
    }

    public String remove(long id) {
        cataloguing.removeHoliday(id);
        return Form.done("calendrier", "catalogue.page.holiday.removed");
    }

    public List<String> getZones() {
        return List.of("A", "B", "C", "propre");
    }

    public Map<String, String> getText() {
        return text;
    }
}
