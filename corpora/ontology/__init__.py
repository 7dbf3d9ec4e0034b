"""The vocabulary that words and deeds share; one TOML file per term."""

from corpora.ontology.vocabulary import ANY, Ontology, load_ontology

__all__ = ["ANY", "Ontology", "load_ontology"]
