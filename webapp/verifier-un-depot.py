#!/usr/bin/env python3
"""Vérifie une preuve de dépôt de Vigie, sans Vigie : Python 3 seul, sans réseau.

    python3 verifier-un-depot.py preuve-de-depot.json depots.txt [mots.txt]

preuve-de-depot.json   le fichier obtenu avec le reçu
depots.txt             la liste publiée à /depots.txt, telle que vous l'avez gardée ou qu'un tiers l'a gardée
mots.txt               si vous voulez : les mots déposés, tels quels (UTF-8, sans fin de ligne ajoutée)

Dit « oui » et finit par 0, ou dit « non » et pourquoi, et finit par 1.
"""
import hashlib
import json
import sys


def sha256(octets):
    return hashlib.sha256(octets).digest()


def non(raison):
    print("non :", raison)
    sys.exit(1)


if len(sys.argv) not in (3, 4):
    sys.exit(__doc__)
with open(sys.argv[1], encoding="utf-8") as fichier:
    preuve = json.load(fichier)
publiees = {}
with open(sys.argv[2], encoding="utf-8") as fichier:
    for ligne in fichier:
        if not ligne.startswith("#") and ligne.strip():
            semaine, nombre, racine = ligne.split()
            publiees[semaine] = (int(nombre), racine)

if len(sys.argv) == 4:
    with open(sys.argv[3], "rb") as fichier:
        if sha256(fichier.read()).hex() != preuve["content"]:
            non("ces mots ne sont pas ceux qui ont été déposés")

# La feuille : SHA-256(0x00 | "vigie-depot-1" | aléa | contenu), une ligne chacun (RFC 9162, 2.1.1).
texte = "vigie-depot-1\n%s\n%s\n" % (preuve["nonce"], preuve["content"])
noeud = sha256(b"\x00" + texte.encode())
if noeud.hex() != preuve["leaf"]:
    non("la feuille ne correspond pas à son contenu")
if preuve["index"] is None:
    non("la semaine n'est pas finie : la racine n'est pas encore publiée")
if publiees.get(preuve["week"]) != (preuve["size"], preuve["root"]):
    non("cette racine n'est pas celle qui est publiée pour la semaine " + preuve["week"])

# Le chemin de la feuille à la racine (RFC 9162, 2.1.3.2).
place, dernier = preuve["index"], preuve["size"] - 1
if place > dernier:
    non("la place est hors de l'arbre")
for voisin in (bytes.fromhex(un) for un in preuve["path"]):
    if dernier == 0:
        non("le chemin est trop long")
    if place % 2 == 1 or place == dernier:
        noeud = sha256(b"\x01" + voisin + noeud)
        while place % 2 == 0 and place != 0:
            place, dernier = place // 2, dernier // 2
    else:
        noeud = sha256(b"\x01" + noeud + voisin)
    place, dernier = place // 2, dernier // 2
if dernier != 0 or noeud.hex() != preuve["root"]:
    non("le chemin ne mène pas à la racine")
print("oui : ce dépôt est compté, tel quel, dans la racine publiée de la semaine", preuve["week"])
