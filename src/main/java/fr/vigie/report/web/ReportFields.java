package fr.vigie.report.web;

import fr.vigie.report.ReportDraft;
import fr.vigie.report.ReportFacts;
import java.io.Serializable;

/** The fields of a report's form, as typed. */
public class ReportFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private String platform;
    private String instance;
    private String day;
    private String slot;
    private String region;
    private String state;
    private String symptom;
    private String comment;

    ReportDraft draft() {
        return new ReportDraft(platform, instance, day, slot, region, state, symptom, comment);
    }

    void fill(ReportFacts facts) {
        platform = facts.platformCode();
        instance = facts.instance();
        day = facts.day().toString();
        slot = facts.slot().code();
        region = facts.regionCode();
        state = facts.state().code();
        symptom = facts.symptomCode();
        comment = facts.comment();
    }

    public String getPlatform() {
        return platform;
    }

    public void setPlatform(String platform) {
        this.platform = platform;
    }

    public String getInstance() {
        return instance;
    }

    public void setInstance(String instance) {
        this.instance = instance;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getSymptom() {
        return symptom;
    }

    public void setSymptom(String symptom) {
        this.symptom = symptom;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
