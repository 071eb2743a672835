#!/usr/bin/env python3
"""Vérifie une preuve de dépôt de Vigie, sans Vigie : Python 3 seul, sans réseau.

    python3 verifier-un-depot.py preuve-de-depot.json depots.txt [contenu-du-depot.txt [mots.txt]]
    python3 verifier-un-depot.py --suite depots.txt 2021-W14-2021-W20.txt
    python3 verifier-un-depot.py --signature preuve-de-depot.json

preuve-de-depot.json   le fichier obtenu avec le reçu : des empreintes seulement
depots.txt             la liste publiée à /depots.txt, telle que vous l'avez gardée ou qu'un tiers l'a gardée
contenu-du-depot.txt   si le témoin veut le montrer : ce qui a été déposé (outil, jour, académie, problème, élèves)
mots.txt               s'il veut les montrer : les mots déposés, tels quels (UTF-8, sans fin de ligne ajoutée)

--suite        vérifie qu'une semaine prolonge une autre sans qu'aucun dépôt n'ait été modifié ni retiré ;
               le fichier vient de /depots/2021-W14-2021-W20.txt et garde ce nom
--signature    écrit de quoi vérifier la signature de la preuve avec openssl, et dit comment

Dit « oui » et finit par 0, ou dit « non » et pourquoi, et finit par 1.
"""
import base64
import hashlib
import json
import os
import re
import sys


def sha256(octets):
    return hashlib.sha256(octets).digest()


def noeud(gauche, droite):
    return sha256(b"\x01" + gauche + droite)


def oui(quoi):
    print("oui :", quoi)
    sys.exit(0)


def non(raison):
    print("non :", raison)
    sys.exit(1)


def lire(nom):
    try:
        with open(nom, "rb") as fichier:
            return fichier.read()
    except OSError as faute:
        non("%s ne se lit pas (%s)" % (nom, faute.strerror))


def lire_racines(nom):
    racines = {}
    for ligne in lire(nom).decode("utf-8", "replace").splitlines():
        if ligne.strip() and not ligne.startswith("#"):
            mots = ligne.split()
            if len(mots) != 3 or not mots[1].isdigit():
                non("%s n'est pas la liste publiée à /depots.txt" % nom)
            racines[mots[0]] = (int(mots[1]), mots[2])
    return racines


def lire_preuve(nom):
    try:
        preuve = json.loads(lire(nom).decode("utf-8"))
        preuve.setdefault("format", 1)
        for cle in ("content", "nonce", "leaf", "path", "index", "signature", "certificates"):
            preuve[cle]
        return preuve
    except (ValueError, KeyError, TypeError, AttributeError):
        non("%s n'est pas une preuve de dépôt" % nom)


def verifier_contenu(preuve, contenu, mots):
    octets = lire(contenu)
    if sha256(octets).hex() != preuve["content"]:
        non("ce n'est pas ce qui a été déposé : " + contenu)
    if mots:
        attendu = re.search(r"^mots ([0-9a-f]{64})$", octets.decode("utf-8", "replace"), re.M)
        if preuve["format"] == 1 or not attendu or sha256(lire(mots)).hex() != attendu.group(1):
            non("ces mots ne sont pas ceux qui ont été déposés")


def verifier_depot(preuve, publiees):
    # La feuille : SHA-256(0x00 | "vigie-depot-" et le format | aléa | contenu), une ligne chacun (RFC 9162, 2.1.1).
    texte = "vigie-depot-%s\n%s\n%s\n" % (preuve["format"], preuve["nonce"], preuve["content"])
    ici = sha256(b"\x00" + texte.encode())
    if ici.hex() != preuve["leaf"]:
        non("la feuille ne correspond pas à son contenu")
    if preuve["index"] is None:
        non("la semaine n'est pas finie : la racine n'est pas encore publiée. Redemandez une preuve avec le reçu lundi prochain")
    if publiees.get(preuve["week"]) != (preuve["size"], preuve["root"]):
        non("cette racine n'est pas celle qui est publiée pour la semaine %s" % preuve["week"])
    # Le chemin de la feuille à la racine (RFC 9162, 2.1.3.2).
    place, dernier = preuve["index"], preuve["size"] - 1
    if place < 0 or place > dernier:
        non("la place est hors de l'arbre")
    for voisin in (bytes.fromhex(un) for un in preuve["path"]):
        if dernier == 0:
            non("le chemin est trop long")
        if place % 2 == 1 or place == dernier:
            ici = noeud(voisin, ici)
            while place % 2 == 0 and place != 0:
                place, dernier = place // 2, dernier // 2
        else:
            ici = noeud(ici, voisin)
        place, dernier = place // 2, dernier // 2
    if dernier != 0 or ici.hex() != preuve["root"]:
        non("le chemin ne mène pas à la racine")
    oui("ce dépôt est compté, tel quel, dans la racine publiée de la semaine " + preuve["week"])


def verifier_suite(publiees, nom):
    semaines = re.fullmatch(r"(\d{4}-W\d\d)-(\d{4}-W\d\d)\.txt", os.path.basename(nom))
    if not semaines:
        non("le fichier doit garder son nom, tel que 2021-W14-2021-W20.txt")
    avant, apres = (publiees.get(semaine) for semaine in semaines.groups())
    if not avant or not apres:
        non("depots.txt n'a pas ces deux semaines")
    chemin = [bytes.fromhex(un) for un in lire(nom).decode("ascii", "replace").split()
              if re.fullmatch("[0-9a-f]{64}", un)]
    (taille1, racine1), (taille2, racine2) = avant, apres
    # La cohérence de deux arbres (RFC 9162, 2.1.4.2).
    if taille1 == taille2:
        juste = not chemin and racine1 == racine2
    elif taille1 > taille2 or taille1 == 0 or not chemin:
        juste = False
    else:
        if taille1 & (taille1 - 1) == 0:
            chemin.insert(0, bytes.fromhex(racine1))
        place, dernier = taille1 - 1, taille2 - 1
        while place % 2 == 1:
            place, dernier = place // 2, dernier // 2
        ancien = nouveau = chemin[0]
        juste = True
        for voisin in chemin[1:]:
            if dernier == 0:
                juste = False
                break
            if place % 2 == 1 or place == dernier:
                ancien, nouveau = noeud(voisin, ancien), noeud(voisin, nouveau)
                while place % 2 == 0 and place != 0:
                    place, dernier = place // 2, dernier // 2
            else:
                nouveau = noeud(nouveau, voisin)
            place, dernier = place // 2, dernier // 2
        juste = juste and dernier == 0 and ancien.hex() == racine1 and nouveau.hex() == racine2
    if not juste:
        non("la semaine %s ne prolonge pas la semaine %s : des dépôts ont été modifiés ou retirés" % semaines.groups()[::-1])
    oui("tous les dépôts de la semaine %s sont restés tels quels dans celle de la semaine %s" % semaines.groups())


def extraire_signature(preuve):
    texte = "vigie-depot-%s %s" % (preuve["format"], preuve["leaf"])
    for nom, octets in (("depot.txt", texte.encode()), ("depot.p7s", base64.b64decode(preuve["signature"])),
                        ("depot.pem", preuve["certificates"].encode())):
        with open(nom, "wb") as fichier:
            fichier.write(octets)
    print("Écrits ici : depot.txt, depot.p7s, depot.pem. Avec autorite.pem, que publie Vigie :")
    print("openssl cms -verify -binary -inform DER -in depot.p7s -content depot.txt -certfile depot.pem"
          " -CAfile autorite.pem -purpose any -out /dev/null")


arguments = sys.argv[1:]
if len(arguments) == 3 and arguments[0] == "--suite":
    verifier_suite(lire_racines(arguments[1]), arguments[2])
elif len(arguments) == 2 and arguments[0] == "--signature":
    extraire_signature(lire_preuve(arguments[1]))
elif 2 <= len(arguments) <= 4 and not arguments[0].startswith("-"):
    la_preuve = lire_preuve(arguments[0])
    if len(arguments) > 2:
        verifier_contenu(la_preuve, arguments[2], arguments[3] if len(arguments) == 4 else None)
    verifier_depot(la_preuve, lire_racines(arguments[1]))
else:
    sys.exit(__doc__)
