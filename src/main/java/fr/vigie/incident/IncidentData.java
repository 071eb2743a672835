package fr.vigie.incident;

import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What colleagues write about incidents: why they opened, closed or merged one. */
@ApplicationScoped
class IncidentData implements HoldsPersonalData {

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.ordinary("incident", "words", null, "incident.end_ground", "incident_event.why")
                .readBy("SEE_INCIDENTS"));
    }
}
