package fr.vigie.weeklyreview;

/** What the public sees of reviews has changed; observed once the change is committed. */
public record ReviewsChanged() {}
