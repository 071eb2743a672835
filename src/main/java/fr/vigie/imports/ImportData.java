package fr.vigie.imports;

import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import fr.vigie.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** The trace of who imported which file; the file itself isn't kept. */
@ApplicationScoped
class ImportData implements HoldsPersonalData {

    private static final Period KEEP = Period.ofMonths(12);

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.ordinary(
                        "imports",
                        "runs",
                        KEEP,
                        "import_run.file_name",
                        "import_run.started_by",
                        "import_fault.message")
                .readBy("IMPORT"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                "imports",
                "runs",
                KEEP,
                "select id, null::bigint as testimony_id from import_run where started_at < ?",
                List.of("delete from import_run where id = any (?)")));
    }
}
