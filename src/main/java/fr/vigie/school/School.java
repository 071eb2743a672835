package fr.vigie.school;

/**
 * A school as the directory tells it.
 *
 * @param uai its code, see {@link UaiCode}
 * @param name how the directory calls it
 * @param kind in the directory's words: « Ecole », « Collège », « Lycée »…
 * @param sector « Public » or « Privé »; null when unknown
 * @param commune the town; null when unknown
 * @param departmentCode its département; null beyond those that Vigie knows
 * @param academyCode its académie; null beyond those that Vigie knows
 * @param open whether it may still be chosen
 */
public record School(
        String uai,
        String name,
        String kind,
        String sector,
        String commune,
        String departmentCode,
        String academyCode,
        boolean open) {

    /** « Collège Jean Jaurès, Saint-Chinian (0340064V) ». */
    public String called() {
        return name + (commune == null ? "" : ", " + commune) + " (" + uai + ")";
    }
}
