package fr.vigie.catalogue;

/** Tools, calendar or vocabularies were edited; observed once the change is committed. */
public record CatalogueChanged() {}
