COPY public.region (code, name, area, school_authority, time_zone, slug) FROM stdin;
01	Guadeloupe	drom	Région Guadeloupe	America/Guadeloupe	gua
02	Martinique	drom	Collectivité territoriale de Martinique	America/Martinique	mtq
03	Guyane	drom	Collectivité territoriale de Guyane	America/Cayenne	guf
04	La Réunion	drom	Région La Réunion	Indian/Reunion	lre
06	Mayotte	drom	Département-Région de Mayotte	Indian/Mayotte	may
11	Île-de-France	metro	Région Île-de-France	Europe/Paris	idf
24	Centre-Val de Loire	metro	Région Centre-Val de Loire	Europe/Paris	cvl
27	Bourgogne-Franche-Comté	metro	Région Bourgogne-Franche-Comté	Europe/Paris	bfc
28	Normandie	metro	Région Normandie	Europe/Paris	nor
32	Hauts-de-France	metro	Région Hauts-de-France	Europe/Paris	hdf
44	Grand Est	metro	Région Grand Est	Europe/Paris	ges
52	Pays de la Loire	metro	Région Pays de la Loire	Europe/Paris	pdl
53	Bretagne	metro	Région Bretagne	Europe/Paris	bre
75	Nouvelle-Aquitaine	metro	Région Nouvelle-Aquitaine	Europe/Paris	naq
76	Occitanie	metro	Région Occitanie	Europe/Paris	occ
84	Auvergne-Rhône-Alpes	metro	Région Auvergne-Rhône-Alpes	Europe/Paris	ara
93	Provence-Alpes-Côte d'Azur	metro	Région Provence-Alpes-Côte d'Azur	Europe/Paris	pac
94	Corse	metro	Collectivité de Corse	Europe/Paris	cor
\.
COPY public.academy (code, name, region_code, holiday_zone, seat) FROM stdin;
01	Paris	11	C	Paris
02	Aix-Marseille	93	B	Aix-en-Provence
03	Besançon	27	A	Besançon
04	Bordeaux	75	A	Bordeaux
06	Clermont-Ferrand	84	A	Clermont-Ferrand
07	Dijon	27	A	Dijon
08	Grenoble	84	A	Grenoble
09	Lille	32	B	Lille
10	Lyon	84	A	Lyon
11	Montpellier	76	C	Montpellier
12	Nancy-Metz	44	B	Nancy
13	Poitiers	75	A	Poitiers
14	Rennes	53	B	Rennes
15	Strasbourg	44	B	Strasbourg
16	Toulouse	76	C	Toulouse
17	Nantes	52	B	Nantes
18	Orléans-Tours	24	B	Orléans
19	Reims	44	B	Reims
20	Amiens	32	B	Amiens
22	Limoges	75	A	Limoges
23	Nice	93	B	Nice
24	Créteil	11	C	Créteil
25	Versailles	11	C	Versailles
27	Corse	94	propre	Ajaccio
28	La Réunion	04	propre	Saint-Denis
31	Martinique	02	propre	Fort-de-France
32	Guadeloupe	01	propre	Les Abymes
33	Guyane	03	propre	Cayenne
43	Mayotte	06	propre	Mamoudzou
70	Normandie	28	B	Caen
\.
COPY public.audit_event (seq, at, actor, action, subject_kind, subject_id, detail, prev_hash, hash) FROM stdin;
1	2026-11-27 00:28:40.078545+00	vigie	staff.opened	staff	admin	role=ADMINISTRATOR	\\x0000000000000000000000000000000000000000000000000000000000000000	\\x8fc8555445cd2df2c710f7e2e5819c2a8e74e39f4598f106fa28eb62a3c81213
2	2026-11-27 00:28:40.155442+00	vigie	staff.opened	staff	section	role=SECTION	\\x8fc8555445cd2df2c710f7e2e5819c2a8e74e39f4598f106fa28eb62a3c81213	\\x4cdbe27427843baf66d89c695fc328d5e78a92e848c3fde3c64df5e57c4c8711
3	2026-11-27 00:28:40.213361+00	vigie	staff.opened	staff	redaction	role=EDITOR	\\x4cdbe27427843baf66d89c695fc328d5e78a92e848c3fde3c64df5e57c4c8711	\\x582e7698ba2b000fdb690ea8fcd384790b11851315266ab0018b66a2526ac5df
4	2026-11-27 00:28:40.272086+00	vigie	staff.opened	staff	relecture	role=EDITOR	\\x582e7698ba2b000fdb690ea8fcd384790b11851315266ab0018b66a2526ac5df	\\x5ff252b2dc7cbb89d2f4ed8ace3d886b77f5f4976a59c93fe4b7f0cbf5b18cf0
5	2026-11-27 00:28:40.326877+00	vigie	staff.opened	staff	presse	role=PRESS	\\x5ff252b2dc7cbb89d2f4ed8ace3d886b77f5f4976a59c93fe4b7f0cbf5b18cf0	\\x4e0634fdf3514454a4299f2e3c1fa8fc767020b247d5e0390e52f910b689d9bf
6	2026-11-27 00:28:40.383462+00	vigie	staff.opened	staff	referent	role=LIAISON	\\x4e0634fdf3514454a4299f2e3c1fa8fc767020b247d5e0390e52f910b689d9bf	\\x3ebf3ab762517ddd9b26048fe387ee66724b66027b0c9ea990a6490b638b66a1
7	2026-11-27 00:28:40.510321+00	demonstration	import.accepted	import	platforms	created=0\nrows=4\nsha256=615ba7bd5b822b4b0146f19275030b3abe1f89a2e2521bc2286a6e6c46186496\nunchanged=0\nupdated=4	\\x3ebf3ab762517ddd9b26048fe387ee66724b66027b0c9ea990a6490b638b66a1	\\x3449ea9cf975d0d76c0d6b555d66cfd1e81370552ccb6c86ed5c8288935a68d5
8	2026-11-27 00:28:40.671915+00	demonstration	import.accepted	import	testimonies	created=32\nrows=32\nsha256=1eae7f90cb743e1b0e86ce9e28635c93592f340792f3144599aacc07cd3dcaab\nunchanged=0\nupdated=0	\\x3449ea9cf975d0d76c0d6b555d66cfd1e81370552ccb6c86ed5c8288935a68d5	\\xd8b9257390ca8cf25ce4401f03d524e1ddf8aad3d50c27b263f55cfea08b17b5
9	2026-11-27 00:28:40.692847+00	demonstration	import.accepted	import	reports	created=17\nrows=17\nsha256=c1279ee48417b926a075c0ee8a146e78492ee01cba44d56b6980bb1a2adaeb03\nunchanged=0\nupdated=0	\\xd8b9257390ca8cf25ce4401f03d524e1ddf8aad3d50c27b263f55cfea08b17b5	\\xb805f163ab15f7875a8e5e38ec875c6c2fad9ecc7b8639613a94f5e8855dfb48
10	2026-11-27 00:28:40.742122+00	demonstration	import.accepted	import	statements	created=5\nrows=5\nsha256=fb7c8d1dfc8fc61b7819935d558e785400934a08b7909822aab858177bbcb995\nunchanged=0\nupdated=0	\\xb805f163ab15f7875a8e5e38ec875c6c2fad9ecc7b8639613a94f5e8855dfb48	\\x5d5deced46759a6cca7e48b92bfad2f3fe10bd07cc71e9f7a68846056fa4645b
11	2026-11-27 00:28:40.870323+00	demonstration	import.accepted	import	rebuttals	created=5\nrows=5\nsha256=73ce57b10660495ab50ce7fd3dcf29df24ab4169a47d4b68d139f1840c58d6c5\nunchanged=0\nupdated=0	\\x5d5deced46759a6cca7e48b92bfad2f3fe10bd07cc71e9f7a68846056fa4645b	\\x3b01fc7db0b13ab1ec9493cbb94435fbc296975e40aba0b2c05fb070a08faeb8
12	2026-11-27 00:28:40.914239+00	demonstration	import.accepted	import	demands	created=5\nrows=5\nsha256=577903121028e95dc9afcaddcecadfbbe3f6b5961de07eb287675e9eb6e7b249\nunchanged=0\nupdated=0	\\x3b01fc7db0b13ab1ec9493cbb94435fbc296975e40aba0b2c05fb070a08faeb8	\\xb2ce0962fe3f7af7e634647bf6b963043ab9e3275e01f586a4f198d9f035a459
13	2026-11-27 00:28:40.933566+00	demonstration	import.accepted	import	questions	created=4\nrows=4\nsha256=7dfa83692e830f8d20a66f27c31bd7295fa430f76d1ac384242b11c7e02fb7f4\nunchanged=0\nupdated=0	\\xb2ce0962fe3f7af7e634647bf6b963043ab9e3275e01f586a4f198d9f035a459	\\x97f5710658bde4268a4fd4f302a2e75690d9d816fd1ae4351e1dff6a3296b525
14	2026-11-27 00:28:40.943556+00	demonstration	import.accepted	import	reference-days	created=4\nrows=4\nsha256=96f2f655e35b04e9aec494c60c2680aecd66c2aa902a5ee90911f455e6f76e01\nunchanged=0\nupdated=0	\\x97f5710658bde4268a4fd4f302a2e75690d9d816fd1ae4351e1dff6a3296b525	\\x86372fc0f57bc8a35c470b1d7497f924540a9924ae88e1cb48da60016f7c3ee0
15	2026-11-27 00:28:40.953086+00	demonstration	import.accepted	import	context-events	created=7\nrows=7\nsha256=d793223d230faad808310571e1af6425e6f6401906b16ec8d6181e79fcda8259\nunchanged=0\nupdated=0	\\x86372fc0f57bc8a35c470b1d7497f924540a9924ae88e1cb48da60016f7c3ee0	\\xdb5d9a458022fcaff85264aca218ea5ef856687e81ce3ed1e927b8aa546bc0b0
16	2026-11-27 00:28:41.639889+00	demonstration	capture.kept	capture	1	sha256=672cda5fa5899d59101326b7594316c3ec54f64923b734ad4656ff0c055fead1	\\xdb5d9a458022fcaff85264aca218ea5ef856687e81ce3ed1e927b8aa546bc0b0	\\xee6a739e844a4fb62087a50c4fe782ed1c24e9c6857ba8e9dced6716c87f5b54
17	2026-11-27 00:28:41.679126+00	demonstration	capture.kept	capture	2	sha256=1a7f06f06b1959bb8d0e5b9c84cbe17650356b17632d099d32449d15a0a80de2	\\xee6a739e844a4fb62087a50c4fe782ed1c24e9c6857ba8e9dced6716c87f5b54	\\x7f722ac566c37fa95cc6889835752486bf65e070f688d11818f0168e7d138f9d
18	2026-11-27 00:28:41.708753+00	demonstration	capture.kept	capture	3	sha256=3ed258be58e655e5bbd597ce5cb2b1b5f52522b5a45abf54137b7a74ebb27eec	\\x7f722ac566c37fa95cc6889835752486bf65e070f688d11818f0168e7d138f9d	\\x2cfcac246120d472743b39108c74eaff2a6f9c1f11da4eba5be8f1d7d18f409f
19	2026-11-27 00:28:41.764048+00	demonstration	capture.kept	capture	4	sha256=f07dafc222b94552e3a18b28bf2e72dccd2d57be67f3e43d894997ab69d8709f	\\x2cfcac246120d472743b39108c74eaff2a6f9c1f11da4eba5be8f1d7d18f409f	\\xc3e24fa0a2cdb894c13e887223810542d5950190affac1fb64d821d138363c67
20	2026-11-27 00:28:41.813569+00	demonstration	capture.kept	capture	5	sha256=bb4b49127c850c6a1ad3f65ec1adb07dd6e412bf904c087957118f84aae8b123	\\xc3e24fa0a2cdb894c13e887223810542d5950190affac1fb64d821d138363c67	\\x7f6f7e3668ab3da66e8ebfb13fbb8791c600b71cf523592ba800b44826049d87
21	2026-11-27 00:28:41.844902+00	demonstration	capture.kept	capture	6	sha256=cc9f3a30e3bb38d6026d14fec55bf6f30b0e04d48b354068afb3d146613960e5	\\x7f6f7e3668ab3da66e8ebfb13fbb8791c600b71cf523592ba800b44826049d87	\\x38ec00cde3a037f815fcb3750c0842bdcd79923878a09c8dcff155d60c5dea76
22	2026-11-27 00:28:41.874083+00	demonstration	capture.kept	capture	7	sha256=fd773eb65ed648a689e3f364d46d89d473badf4ebeb80a973116ca3b2ae5f605	\\x38ec00cde3a037f815fcb3750c0842bdcd79923878a09c8dcff155d60c5dea76	\\x635ade1e71c53dea8f8b3679db61a0a07132c27ececce7df5881385d2141fcaf
23	2026-11-27 00:31:48.365224+00	temoin	testimony.taken_in	testimony	33	academy=24\nconsent=nom\nplatform=NAT-MCM\nsource=api	\\x635ade1e71c53dea8f8b3679db61a0a07132c27ececce7df5881385d2141fcaf	\\x914f945bf7a3bdcb6d0f822eb2a79a302ca1f040943f546a98fe1c66d0e6273d
24	2026-11-27 00:31:48.464168+00	temoin	testimony.taken_in	testimony	34	academy=24\nconsent=nom\nplatform=NAT-MCM\nsource=api	\\x914f945bf7a3bdcb6d0f822eb2a79a302ca1f040943f546a98fe1c66d0e6273d	\\x64fad31705901c0bb840b60ce25b3cb467e28cf1f0ca3fe7ac2c1b322bc365b9
25	2026-11-27 00:31:48.494947+00	temoin	testimony.taken_in	testimony	35	academy=24\nconsent=nom\nplatform=NAT-MCM\nsource=api	\\x64fad31705901c0bb840b60ce25b3cb467e28cf1f0ca3fe7ac2c1b322bc365b9	\\x357750fd7b89e36b3a185050fd366fbf1fccb70ccddb9db59fd9e7c3d234cf9c
26	2026-11-27 00:31:49.092149+00	redaction	review.composed	review	2021-W14	asOf=2026-11-27T00:31:48Z\nedition=1	\\x357750fd7b89e36b3a185050fd366fbf1fccb70ccddb9db59fd9e7c3d234cf9c	\\x7f5a89335d4eebf00dcbfe99aa6c8c93cddd7c3a9919008b71bb393116b43073
27	2026-11-27 00:31:49.213374+00	redaction	import.accepted	import	testimonies	created=0\nrows=32\nsha256=1eae7f90cb743e1b0e86ce9e28635c93592f340792f3144599aacc07cd3dcaab\nunchanged=32\nupdated=0	\\x7f5a89335d4eebf00dcbfe99aa6c8c93cddd7c3a9919008b71bb393116b43073	\\x654db6ca0e6eeddb505c7e850e144a604771d7a200ba5b6175f31b8569e978ec
28	2026-11-27 00:31:49.521312+00	presse	pack.asked	pack	1	audience=press\nfrom=2021-04-05\nto=2021-04-11	\\x654db6ca0e6eeddb505c7e850e144a604771d7a200ba5b6175f31b8569e978ec	\\x3f61660061e9ae48a6a0155a2be7fa5407d613cc9eac1b7a771808b84d545a80
29	2026-11-27 00:31:51.256622+00	vigie	pack.sealed	pack	1	manifest=520c07d76e93b3f37437257aaa3eae46b2b89f4ec396e3b2a0424ddafa8d0e85\nquotations=25\nsha256=47b97dd6e7392772d7640a3deee0ac004ace0001664b11256187aabff036d9dc	\\x3f61660061e9ae48a6a0155a2be7fa5407d613cc9eac1b7a771808b84d545a80	\\x7ad8dbd1da237a4c86f36fd4dc07ef73a16940663a740bfe17b684a11039cd47
30	2026-11-27 00:32:13.559543+00	relecture	review.approved	review	2021-W14	edition=1	\\x7ad8dbd1da237a4c86f36fd4dc07ef73a16940663a740bfe17b684a11039cd47	\\xbcaa874ce05350ce97e1e99b1692f03dbeffb2d4e68a707f474c1c41afa474cd
31	2026-11-27 00:32:13.653552+00	redaction	review.published	review	2021-W14	digest=b390a3a7afd5abb222f18c37fe31e3d36f10d554e2784acf3afbd6af8f4087d0\nedition=1	\\xbcaa874ce05350ce97e1e99b1692f03dbeffb2d4e68a707f474c1c41afa474cd	\\x35deebf557b8c50feeb41b2b5615588aaae1c63c38d0653a47af3bb066b603c9
32	2026-11-27 00:32:13.831689+00	presse	pack.fetched	pack	1	sha256=47b97dd6e7392772d7640a3deee0ac004ace0001664b11256187aabff036d9dc	\\x35deebf557b8c50feeb41b2b5615588aaae1c63c38d0653a47af3bb066b603c9	\\xc382849d59e2838ed527bff48b77297d151912be95b182c14b87385eef1017f9
33	2026-11-27 00:32:13.99797+00	redaction	note.composed	day_note	2021-04-07	asOf=2026-11-27T00:32:13Z	\\xc382849d59e2838ed527bff48b77297d151912be95b182c14b87385eef1017f9	\\x2704233cc7e6cc91f2133c12dfc42f668b0d5d3b79c8d3c3c54b77728d0f16a4
\.
COPY public.audit_head (one_row, seq, hash) FROM stdin;
t	33	\\x2704233cc7e6cc91f2133c12dfc42f668b0d5d3b79c8d3c3c54b77728d0f16a4
\.
COPY public.statement (id, external_ref, recorded_at, said_at, said_day, time_precision, time_wording, author_office, author_name, organisation, kind, summary, quotation, channel, url, third_party_blamed, concession, withdrawn_at, version, recorded_by, withdrawn_by, withdrawn_reason, source_gone_at) FROM stdin;
1	D01	2020-12-31 23:00:00+00	2020-12-31 23:00:00+00	2021-01-01	period	depuis le début de l'année 2021	ministre	\N	Ministère de l'Éducation nationale	preparation	Le ministère se dit prêt à toutes les hypothèses.	\N	declaration publique répétée	\N	\N	\N	\N	0	demonstration	\N	\N	\N
2	D02	2021-04-06 08:30:00+00	2021-04-06 08:30:00+00	2021-04-06	about	en milieu de matinée	ministre	\N	Ministère de l'Éducation nationale	cause_prestataires	Les difficultés des ENT relèvent des prestataires des collectivités territoriales.	\N	radio	\N	collectivites	\N	\N	0	demonstration	\N	\N	\N
3	D03	2021-04-06 08:30:00+00	2021-04-06 08:30:00+00	2021-04-06	about	en milieu de matinée	ministre	\N	Ministère de l'Éducation nationale	cause_hebergeur	Un hébergeur touché par un incendie récent n'aurait pas absorbé l'afflux.	\N	radio	\N	OVHcloud	\N	\N	0	demonstration	\N	\N	\N
4	D04	2021-04-06 08:30:00+00	2021-04-06 08:30:00+00	2021-04-06	about	en milieu de matinée	ministre	\N	Ministère de l'Éducation nationale	cause_attaque	Le service du CNED aurait subi des attaques extérieures.	\N	radio	\N	tiers_inconnu	\N	\N	0	demonstration	\N	\N	\N
5	D05	2021-04-09 10:00:00+00	2021-04-09 10:00:00+00	2021-04-09	day	vendredi	CNED	\N	CNED	retour_normale	Le service fonctionnerait normalement.	\N	Twitter	\N	\N	\N	\N	0	demonstration	\N	\N	\N
\.
COPY public.rebuttal (id, external_ref, statement_id, recorded_at, kind, said_at, said_day, time_precision, author, channel, summary, source_changed, note, version, recorded_by, withdrawn_at, withdrawn_by) FROM stdin;
1	R01	3	2021-04-06 13:00:00+00	dementi_tiers	2021-04-06 13:00:00+00	2021-04-06	apres_midi	Dirigeant d'OVHcloud	Twitter	L'hébergeur conteste tout lien entre ses services, l'incendie et les pannes.	t	Premier message supprimé puis remplacé : conserver les deux captures.	0	demonstration	\N	\N
2	R02	4	2021-04-06 17:00:00+00	contre_argument	2021-04-06 17:00:00+00	2021-04-06	soir	Rédaction	\N	Une attaque sur un service ne peut expliquer la panne simultanée de plusieurs outils d'autorités différentes.	f	\N	0	demonstration	\N	\N
3	R03	2	2021-04-06 17:00:00+00	contre_argument	2021-04-06 17:00:00+00	2021-04-06	soir	Rédaction	\N	La classe virtuelle relève de l'État et a connu la même panne que les ENT.	f	\N	0	demonstration	\N	\N
4	R04	5	2021-04-09 16:00:00+00	contredit_par_temoignages	2021-04-09 16:00:00+00	2021-04-09	soir	Rédaction	\N	Le jour même, des élèves restaient bloqués en salle d'attente.	f	\N	0	demonstration	\N	\N
5	R05	1	2021-04-06 17:00:00+00	contredit_par_constats	2021-04-06 17:00:00+00	2021-04-06	soir	Rédaction	\N	La panne du premier jour contredit l'affirmation de préparation.	f	\N	0	demonstration	\N	\N
\.
COPY public.capture (id, statement_id, rebuttal_id, captured_at, recorded_at, recorded_by, source_url, media_type, file_name, bytes, sha256, note, demonstration) FROM stdin;
1	1	\N	2020-12-31 23:12:00+00	2026-11-27 00:28:41.633778+00	demonstration	\N	application/pdf	capture-de-demonstration.pdf	1443	\\x672cda5fa5899d59101326b7594316c3ec54f64923b734ad4656ff0c055fead1	\N	t
2	2	\N	2021-04-06 08:42:00+00	2026-11-27 00:28:41.675592+00	demonstration	\N	application/pdf	capture-de-demonstration.pdf	1462	\\x1a7f06f06b1959bb8d0e5b9c84cbe17650356b17632d099d32449d15a0a80de2	\N	t
3	3	\N	2021-04-06 08:42:00+00	2026-11-27 00:28:41.704851+00	demonstration	\N	application/pdf	capture-de-demonstration.pdf	1460	\\x3ed258be58e655e5bbd597ce5cb2b1b5f52522b5a45abf54137b7a74ebb27eec	\N	t
4	\N	1	2021-04-06 13:05:00+00	2026-11-27 00:28:41.755892+00	demonstration	\N	application/pdf	capture-de-demonstration.pdf	1490	\\xf07dafc222b94552e3a18b28bf2e72dccd2d57be67f3e43d894997ab69d8709f	Premier message, supprimé depuis	t
5	\N	1	2021-04-06 15:05:00+00	2026-11-27 00:28:41.80414+00	demonstration	\N	application/pdf	capture-de-demonstration.pdf	1482	\\xbb4b49127c850c6a1ad3f65ec1adb07dd6e412bf904c087957118f84aae8b123	Message de remplacement	t
6	4	\N	2021-04-06 08:42:00+00	2026-11-27 00:28:41.841411+00	demonstration	\N	application/pdf	capture-de-demonstration.pdf	1443	\\xcc9f3a30e3bb38d6026d14fec55bf6f30b0e04d48b354068afb3d146613960e5	\N	t
7	5	\N	2021-04-09 10:12:00+00	2026-11-27 00:28:41.870934+00	demonstration	\N	application/pdf	capture-de-demonstration.pdf	1414	\\xfd773eb65ed648a689e3f364d46d89d473badf4ebeb80a973116ca3b2ae5f605	\N	t
\.
COPY public.context_event (id, external_ref, happened_at, happened_day, time_precision, kind, title, source) FROM stdin;
1	E01	2021-03-09 23:00:00+00	2021-03-10	day	contexte	Incendie d'un centre de données d'OVHcloud à Strasbourg	presse
2	E02	2021-03-30 22:00:00+00	2021-03-31	day	contexte	Annonce de la fermeture des établissements scolaires	presse
3	E03	2021-04-04 22:00:00+00	2021-04-05	day	ferie	Lundi de Pâques	calendrier
4	E04	2021-04-06 06:30:00+00	2021-04-06	about	debut_periode	Jour 1 de l'école à distance, version 2021	redaction
5	E05	2021-04-08 22:00:00+00	2021-04-09	day	fin_periode	Dernier jour avant les vacances	calendrier
6	E06	2021-04-09 22:00:00+00	2021-04-10	day	vacances	Début des vacances de printemps, communes aux trois zones	calendrier
7	E07	2021-04-25 22:00:00+00	2021-04-26	day	reprise	Une semaine à distance prévue dans le second degré	presse
\.
COPY public.day_note (day, body, as_of, composed_at, author, saved_at, saved_by, version) FROM stdin;
2021-04-07	{"title":"Jour 2 : mercredi 7 avril 2021","composedTitle":"Jour 2 : mercredi 7 avril 2021","lede":{"text":"Mercredi 7 avril 2021, nous avons retenu 6 témoignages et 4 signalements. En difficulté ce jour-là : Mon Bureau Numérique, ENT Hauts-de-France, monlycée.net et Ma classe à la maison.","nature":"FACT","sources":["S07","S08","S09","S10"],"figures":{"byDay:2021-04-07":6,"reportsOn:2021-04-07":4},"composed":"Mercredi 7 avril 2021, nous avons retenu 6 témoignages et 4 signalements. En difficulté ce jour-là : Mon Bureau Numérique, ENT Hauts-de-France, monlycée.net et Ma classe à la maison."},"blocks":[{"key":"day:2021-04-07","kind":"day","heading":"Jour 2 : mercredi 7 avril 2021","day":"2021-04-07","platform":null,"passages":[{"text":"Six témoignages portent sur cette journée. Les ENT dépendent des collectivités territoriales ; Ma classe à la maison dépend du CNED, donc du ministère.","nature":"FACT","sources":["T14","T18","T15","T17","T13","T16"],"figures":{"byDay:2021-04-07":6},"composed":"Six témoignages portent sur cette journée. Les ENT dépendent des collectivités territoriales ; Ma classe à la maison dépend du CNED, donc du ministère."}],"note":null},{"key":"conclusion:2021-04-07","kind":"conclusion","heading":"","day":"2021-04-07","platform":null,"passages":[{"text":"Au soir de ce deuxième jour, aucun des quatre outils suivis n’avait fonctionné normalement.","nature":"FACT","sources":["S07","S08","S09","S10"],"figures":{"failing:2021-04-07":4,"reported:2021-04-07":4},"composed":"Au soir de ce deuxième jour, aucun des quatre outils suivis n’avait fonctionné normalement."}],"note":null}],"dropped":[],"method":"Méthode : 32 témoignages reçus, 1 doublon et 1 rejet écartés, 1 retrait de consentement respecté. Chiffres déclaratifs, non représentatifs statistiquement. Jour retenu : date d’observation, heure de Paris. Un jour sans signalement est un jour dont on ne sait rien.","notes":{"S07":"signalement, Ma classe à la maison, France entière, mercredi 7 avril 2021, accès quasi impossible","S08":"signalement, monlycée.net, Île-de-France, mercredi 7 avril 2021, service dégradé","S09":"signalement, Mon Bureau Numérique, Grand Est, mercredi 7 avril 2021, service dégradé","S10":"signalement, ENT Hauts-de-France, Hauts-de-France, mercredi 7 avril 2021, service dégradé","T13":"témoignage, Ma classe à la maison, mercredi 7 avril 2021","T14":"témoignage, Mon Bureau Numérique, mercredi 7 avril 2021","T15":"témoignage, ENT Hauts-de-France, mercredi 7 avril 2021","T16":"témoignage, Ma classe à la maison, mercredi 7 avril 2021","T17":"témoignage, monlycée.net, mercredi 7 avril 2021"},"internalMarks":["T08","T18","T29"]}	2026-11-27 00:32:13+00	2026-11-27 00:32:13.937+00	redaction	2026-11-27 00:32:13.937+00	redaction	0
\.
COPY public.day_note_version (day, version, saved_at, saved_by, body) FROM stdin;
2021-04-07	0	2026-11-27 00:32:13.937+00	redaction	{"title":"Jour 2 : mercredi 7 avril 2021","composedTitle":"Jour 2 : mercredi 7 avril 2021","lede":{"text":"Mercredi 7 avril 2021, nous avons retenu 6 témoignages et 4 signalements. En difficulté ce jour-là : Mon Bureau Numérique, ENT Hauts-de-France, monlycée.net et Ma classe à la maison.","nature":"FACT","sources":["S07","S08","S09","S10"],"figures":{"byDay:2021-04-07":6,"reportsOn:2021-04-07":4},"composed":"Mercredi 7 avril 2021, nous avons retenu 6 témoignages et 4 signalements. En difficulté ce jour-là : Mon Bureau Numérique, ENT Hauts-de-France, monlycée.net et Ma classe à la maison."},"blocks":[{"key":"day:2021-04-07","kind":"day","heading":"Jour 2 : mercredi 7 avril 2021","day":"2021-04-07","platform":null,"passages":[{"text":"Six témoignages portent sur cette journée. Les ENT dépendent des collectivités territoriales ; Ma classe à la maison dépend du CNED, donc du ministère.","nature":"FACT","sources":["T14","T18","T15","T17","T13","T16"],"figures":{"byDay:2021-04-07":6},"composed":"Six témoignages portent sur cette journée. Les ENT dépendent des collectivités territoriales ; Ma classe à la maison dépend du CNED, donc du ministère."}],"note":null},{"key":"conclusion:2021-04-07","kind":"conclusion","heading":"","day":"2021-04-07","platform":null,"passages":[{"text":"Au soir de ce deuxième jour, aucun des quatre outils suivis n’avait fonctionné normalement.","nature":"FACT","sources":["S07","S08","S09","S10"],"figures":{"failing:2021-04-07":4,"reported:2021-04-07":4},"composed":"Au soir de ce deuxième jour, aucun des quatre outils suivis n’avait fonctionné normalement."}],"note":null}],"dropped":[],"method":"Méthode : 32 témoignages reçus, 1 doublon et 1 rejet écartés, 1 retrait de consentement respecté. Chiffres déclaratifs, non représentatifs statistiquement. Jour retenu : date d’observation, heure de Paris. Un jour sans signalement est un jour dont on ne sait rien.","notes":{"S07":"signalement, Ma classe à la maison, France entière, mercredi 7 avril 2021, accès quasi impossible","S08":"signalement, monlycée.net, Île-de-France, mercredi 7 avril 2021, service dégradé","S09":"signalement, Mon Bureau Numérique, Grand Est, mercredi 7 avril 2021, service dégradé","S10":"signalement, ENT Hauts-de-France, Hauts-de-France, mercredi 7 avril 2021, service dégradé","T13":"témoignage, Ma classe à la maison, mercredi 7 avril 2021","T14":"témoignage, Mon Bureau Numérique, mercredi 7 avril 2021","T15":"témoignage, ENT Hauts-de-France, mercredi 7 avril 2021","T16":"témoignage, Ma classe à la maison, mercredi 7 avril 2021","T17":"témoignage, monlycée.net, mercredi 7 avril 2021"},"internalMarks":["T08","T18","T29"]}
\.
COPY public.demand (id, external_ref, "position", addressees, text, made_on, document, answered_on, answer, closed_on, version, recorded_by, recorded_at) FROM stdin;
1	Q01	1	{ministere}	Ouvrir une discussion sur l'ensemble des scénarios, fermeture comprise.	\N	\N	\N	\N	\N	0	demonstration	2026-11-27 00:28:40.875058+00
2	Q02	2	{ministere}	Tirer avec les personnels le bilan technique de 2020 et de 2021.	\N	\N	\N	\N	\N	0	demonstration	2026-11-27 00:28:40.875058+00
3	Q03	3	{ministere}	Sécuriser et dimensionner les services numériques de l'État.	\N	\N	\N	\N	\N	0	demonstration	2026-11-27 00:28:40.875058+00
4	Q04	4	{collectivites}	Dimensionner les ENT pour des connexions simultanées.	\N	\N	\N	\N	\N	0	demonstration	2026-11-27 00:28:40.875058+00
5	Q05	5	{ministere,collectivites}	Traiter la fracture numérique, en lien entre État et collectivités.	\N	\N	\N	\N	\N	0	demonstration	2026-11-27 00:28:40.875058+00
\.
COPY public.demand_statement (demand_id, statement_id) FROM stdin;
1	1
2	1
3	4
4	2
\.
COPY public.department (code, name, region_code, academy_code, college_authority, uai_prefix) FROM stdin;
01	Ain	84	10	Conseil départemental	001
02	Aisne	32	20	Conseil départemental	002
03	Allier	84	06	Conseil départemental	003
04	Alpes-de-Haute-Provence	93	02	Conseil départemental	004
05	Hautes-Alpes	93	02	Conseil départemental	005
06	Alpes-Maritimes	93	23	Conseil départemental	006
07	Ardèche	84	08	Conseil départemental	007
08	Ardennes	44	19	Conseil départemental	008
09	Ariège	76	16	Conseil départemental	009
10	Aube	44	19	Conseil départemental	010
11	Aude	76	11	Conseil départemental	011
12	Aveyron	76	16	Conseil départemental	012
13	Bouches-du-Rhône	93	02	Conseil départemental	013
14	Calvados	28	70	Conseil départemental	014
15	Cantal	84	06	Conseil départemental	015
16	Charente	75	13	Conseil départemental	016
17	Charente-Maritime	75	13	Conseil départemental	017
18	Cher	24	18	Conseil départemental	018
19	Corrèze	75	22	Conseil départemental	019
21	Côte-d'Or	27	07	Conseil départemental	021
22	Côtes-d'Armor	53	14	Conseil départemental	022
23	Creuse	75	22	Conseil départemental	023
24	Dordogne	75	04	Conseil départemental	024
25	Doubs	27	03	Conseil départemental	025
26	Drôme	84	08	Conseil départemental	026
27	Eure	28	70	Conseil départemental	027
28	Eure-et-Loir	24	18	Conseil départemental	028
29	Finistère	53	14	Conseil départemental	029
2A	Corse-du-Sud	94	27	Collectivité de Corse	620
2B	Haute-Corse	94	27	Collectivité de Corse	720
30	Gard	76	11	Conseil départemental	030
31	Haute-Garonne	76	16	Conseil départemental	031
32	Gers	76	16	Conseil départemental	032
33	Gironde	75	04	Conseil départemental	033
34	Hérault	76	11	Conseil départemental	034
35	Ille-et-Vilaine	53	14	Conseil départemental	035
36	Indre	24	18	Conseil départemental	036
37	Indre-et-Loire	24	18	Conseil départemental	037
38	Isère	84	08	Conseil départemental	038
39	Jura	27	03	Conseil départemental	039
40	Landes	75	04	Conseil départemental	040
41	Loir-et-Cher	24	18	Conseil départemental	041
42	Loire	84	10	Conseil départemental	042
43	Haute-Loire	84	06	Conseil départemental	043
44	Loire-Atlantique	52	17	Conseil départemental	044
45	Loiret	24	18	Conseil départemental	045
46	Lot	76	16	Conseil départemental	046
47	Lot-et-Garonne	75	04	Conseil départemental	047
48	Lozère	76	11	Conseil départemental	048
49	Maine-et-Loire	52	17	Conseil départemental	049
50	Manche	28	70	Conseil départemental	050
51	Marne	44	19	Conseil départemental	051
52	Haute-Marne	44	19	Conseil départemental	052
53	Mayenne	52	17	Conseil départemental	053
54	Meurthe-et-Moselle	44	12	Conseil départemental	054
55	Meuse	44	12	Conseil départemental	055
56	Morbihan	53	14	Conseil départemental	056
57	Moselle	44	12	Conseil départemental	057
58	Nièvre	27	07	Conseil départemental	058
59	Nord	32	09	Conseil départemental	059
60	Oise	32	20	Conseil départemental	060
61	Orne	28	70	Conseil départemental	061
62	Pas-de-Calais	32	09	Conseil départemental	062
63	Puy-de-Dôme	84	06	Conseil départemental	063
64	Pyrénées-Atlantiques	75	04	Conseil départemental	064
65	Hautes-Pyrénées	76	16	Conseil départemental	065
66	Pyrénées-Orientales	76	11	Conseil départemental	066
67	Bas-Rhin	44	15	Collectivité européenne d'Alsace	067
68	Haut-Rhin	44	15	Collectivité européenne d'Alsace	068
69	Rhône	84	10	Métropole de Lyon (59 communes) ; Département du Rhône (reste)	069
70	Haute-Saône	27	03	Conseil départemental	070
71	Saône-et-Loire	27	07	Conseil départemental	071
72	Sarthe	52	17	Conseil départemental	072
73	Savoie	84	08	Conseil départemental	073
74	Haute-Savoie	84	08	Conseil départemental	074
75	Paris	11	01	Ville de Paris	075
76	Seine-Maritime	28	70	Conseil départemental	076
77	Seine-et-Marne	11	24	Conseil départemental	077
78	Yvelines	11	25	Conseil départemental	078
79	Deux-Sèvres	75	13	Conseil départemental	079
80	Somme	32	20	Conseil départemental	080
81	Tarn	76	16	Conseil départemental	081
82	Tarn-et-Garonne	76	16	Conseil départemental	082
83	Var	93	23	Conseil départemental	083
84	Vaucluse	93	02	Conseil départemental	084
85	Vendée	52	17	Conseil départemental	085
86	Vienne	75	13	Conseil départemental	086
87	Haute-Vienne	75	22	Conseil départemental	087
88	Vosges	44	12	Conseil départemental	088
89	Yonne	27	07	Conseil départemental	089
90	Territoire de Belfort	27	03	Conseil départemental	090
91	Essonne	11	25	Conseil départemental	091
92	Hauts-de-Seine	11	25	Conseil départemental	092
93	Seine-Saint-Denis	11	24	Conseil départemental	093
94	Val-de-Marne	11	24	Conseil départemental	094
95	Val-d'Oise	11	25	Conseil départemental	095
971	Guadeloupe	01	32	Conseil départemental	971
972	Martinique	02	31	Collectivité territoriale de Martinique	972
973	Guyane	03	33	Collectivité territoriale de Guyane	973
974	La Réunion	04	28	Conseil départemental	974
976	Mayotte	06	43	Département-Région de Mayotte	976
\.
COPY public.feature (code, label, label_en, "position", active) FROM stdin;
connexion	Connexion	Signing in	2	t
classe_virtuelle	Classe virtuelle	Virtual classroom	3	t
messagerie	Messagerie	Messaging	4	t
cahier_de_textes	Cahier de textes	Lesson book	5	t
depot_travaux	Dépôt de travaux	Handing in work	6	t
notes	Notes et évaluations	Marks	7	t
appel	Appel et absences	Roll call	8	t
ressources	Ressources et manuels	Teaching material	9	t
correction	Correction de copies	Marking exam papers	10	t
inscription	Inscription et vœux	Enrolment	11	t
autre	Autre	Other	12	t
\.
COPY public.platform (code, name, kind, audience, url_domain, confidence, provenance, note, active, version) FROM stdin;
ENT-PCN	Paris Classe Numérique	ENT	écoles et collèges	ent.parisclassenumerique.fr	high	vu	\N	t	0
ENT-77	ENT77	ENT	collèges	ent77.seine-et-marne.fr	high	vu	\N	t	0
ENT-91	Mon collège ENT Essonne	ENT	collèges	moncollege-ent.essonne.fr	high	vu	\N	t	0
ENT-78	ENT des collèges des Yvelines (oZe)	ENT	collèges	ozecollege.yvelines.fr	medium	vu	\N	t	0
ENT-92	ENC Hauts-de-Seine	ENT	collèges	enc.hauts-de-seine.fr	medium	vu	\N	t	0
ENT-93	Webcollège Seine-Saint-Denis	ENT	collèges	webcollege.seinesaintdenis.fr	high	vu	\N	t	0
ENT-95	MonCollège Val-d'Oise	ENT	collèges	moncollege.valdoise.fr	high	vu	\N	t	0
ENT-NOR	L'Éduc de Normandie	ENT	collèges (ex-Caen) et lycées	l-educdenormandie.fr	high	vu	éditeur à dater (avril 2021 : itslearning pour l'ex-académie de Caen)	t	0
ENT-76	Arsène 76	ENT	collèges	arsene76.fr	high	vu	\N	t	0
ENT-27	ENT27	ENT	collèges	ent27.fr	high	vu	\N	t	0
ENT-BRE	Toutatice	ENT	écoles, collèges, lycées	toutatice.fr	high	connu	cas où l'autorité est l'État (rectorat) et non une collectivité	t	0
ENT-PDL	e-lyco	ENT	collèges et lycées	e-lyco.fr	high	vu	domaine et groupement vus ; éditeur connu (moyen)	t	0
ENT-PDL1	e-primo	ENT	écoles	e-primo.fr	medium	vu	\N	t	0
ENT-CVL	NetOCentre	ENT	lycées, collèges	netocentre.fr	high	vu	hébergeur GIP RECIA : connu, moyen	t	0
ENT-NAQ	Lycée connecté	ENT	lycées	mon.lyceeconnecte.fr	high	vu	\N	t	0
ENT-ARGOS	Argos / ENT2D Bordeaux	ENT	collèges	ent2d.ac-bordeaux.fr	medium	vu	\N	t	0
ENT-23	ENT Creuse	ENT	collèges	entcreuse.fr	medium	vu	\N	t	0
ENT-BFC	Éclat-BFC	ENT	collèges et lycées	eclat-bfc.fr	high	vu	\N	t	0
ENT-OCC	Mon ENT Occitanie	ENT	collèges et lycées	mon-ent-occitanie.fr	high	vu	\N	t	0
ENT-31	eCollège 31 (Haute-Garonne)	ENT	collèges	ecollege.haute-garonne.fr	high	vu	\N	t	0
ENT-ARA	ENT Auvergne-Rhône-Alpes	ENT	lycées, collèges partenaires	ent.auvergnerhonealpes.fr	high	vu	\N	t	0
ENT-42	Cybercollèges 42	ENT	collèges	cybercolleges42.fr	high	vu	\N	t	0
ENT-69	laclasse.com	ENT	écoles et collèges	laclasse.com	high	vu	éditeur interne : connu	t	0
ENT-PAC	Atrium	ENT	lycées, collèges partenaires	atrium-sud.fr	high	vu	\N	t	0
ENT-06	Agora 06	ENT	collèges	agora06.fr	high	vu	\N	t	0
ENT-83	Mon collège ENT Var	ENT	collèges	moncollege-ent.var.fr	high	vu	\N	t	0
ENT-COR	Leia	ENT	collèges et lycées	\N	high	vu	\N	t	0
ENT-GUA	NEO Connect Guadeloupe	ENT	collèges et lycées	neoconnect.opendigitaleducation.com	medium	vu	autorité : connu, moyen	t	0
ENT-MAY	ENT Mayotte	ENT	écoles et second degré	mayotte.opendigitaleducation.com	medium	vu	autorité : connu, moyen	t	0
ENT-REU	Métice	ENT	second degré	sso.ac-reunion.fr	medium	connu	\N	t	0
ENT-MTQ	Colibri	ENT	second degré	\N	medium	connu	\N	t	0
ENT-ONE	ONE (école primaire)	ENT	écoles	\N	high	connu	\N	t	0
ENT-BEN	Beneylu School	ENT	écoles	beneylu.com	high	connu	\N	t	0
NAT-VISIO-ETAB	Visio écoles / collèges / lycées (BBB)	classe_virtuelle	enseignants et élèves	visio-colleges.education.fr	high	vu	bêta constatée en janvier 2021	t	0
NAT-VISIO-AG	Visio-agents	visioconference	personnels	visio-agents.education.fr	high	vu	\N	t	0
NAT-APPS	apps.education.fr	suite_collaborative	personnels	apps.education.fr	high	vu	hébergement daté de 2020 ; ne pas supposer actuel	t	0
NAT-NUAGE	Nuage (Nextcloud)	partage_fichiers	personnels	apps.education.fr	high	vu	\N	t	0
NAT-TUBE	Tubes (PeerTube)	video	personnels	apps.education.fr	high	vu	\N	t	0
NAT-TRIBU	Tribu	suite_collaborative	personnels	\N	high	connu	\N	t	0
NAT-EDUC	ÉduConnect	authentification	élèves et familles	educonnect.education.gouv.fr	high	vu	dépendance de plusieurs ENT : pannes en cascade	t	0
NAT-GAR	GAR (Gestionnaire d'accès aux ressources)	authentification	élèves et enseignants	\N	high	vu	\N	t	0
NAT-GUICHET	Guichets agents académiques (ARENA, portails)	authentification	personnels	\N	high	connu	30 instances	t	0
NAT-WEBMAIL	Webmails académiques	messagerie	personnels	\N	high	connu	30 instances : une entrée par académie	t	0
NAT-PIX	Pix / Pix Orga / Pix Certif	certification	élèves et personnels	pix.fr	high	connu	\N	t	0
NAT-ELEA	Éléa	plateforme_pedagogique	collèges et lycées	\N	high	connu	\N	t	0
NAT-MAGISTERE	M@gistère	formation	personnels	\N	high	connu	\N	t	0
NAT-CAPYTALE	Capytale	plateforme_pedagogique	lycées	capytale2.ac-paris.fr	high	connu	\N	t	0
NAT-LUMNI	Lumni	ressources	élèves	lumni.fr	high	connu	\N	t	0
NAT-FOLIOS	Folios (puis Avenir(s))	orientation	élèves	\N	medium	connu	\N	t	0
NAT-PSUP	Parcoursup	orientation	lycées	parcoursup.fr	high	connu	\N	t	0
NAT-AFFELNET	Affelnet lycée	orientation	collèges	\N	high	connu	\N	t	0
NAT-TELESERV	Téléservices Scolarité (EduConnect)	scolarite	familles	teleservices.education.gouv.fr	medium	connu	\N	t	0
NAT-CYCLADES	Cyclades	examen	candidats, centres d'examen	\N	high	connu	\N	t	0
NAT-SANTORIN	Santorin	examen	correcteurs	\N	high	vu	panne de mai 2022 documentée	t	0
NAT-SIECLE	SIECLE	scolarite	établissements	\N	high	connu	\N	t	0
NAT-LSU	LSU (Livret scolaire unique)	scolarite	écoles, collèges	\N	high	connu	\N	t	0
NAT-LSL	LSL (Livret scolaire du lycée)	scolarite	lycées	\N	high	connu	\N	t	0
NAT-ONDE	ONDE	scolarite	écoles	\N	high	vu	\N	t	0
NAT-OPALE	Op@le	gestion_financiere	établissements (intendance)	\N	high	connu	à ne pas confondre avec OPER@ (non listé : incertain)	t	0
NAT-IPROF	I-Prof	ressources_humaines	personnels	\N	high	connu	\N	t	0
NAT-SIAM	SIAM (mutations)	ressources_humaines	personnels	\N	high	connu	\N	t	0
NAT-RENOIRH	RenoiRH	ressources_humaines	personnels	\N	medium	connu	\N	t	0
PRI-PRONOTE	Pronote	vie_scolaire	collèges, lycées	\N	high	vu	hébergé par l'éditeur ou par l'établissement : à préciser au signalement	t	0
PRI-EDT	EDT	vie_scolaire	collèges, lycées	\N	high	connu	\N	t	0
PRI-ED	École directe	vie_scolaire	privé sous contrat surtout	ecoledirecte.com	high	vu	nom vu ; éditeur connu	t	0
PRI-LVS	La Vie Scolaire	vie_scolaire	collèges, lycées	\N	high	vu	\N	t	0
PRI-ITSL	itslearning	ENT	collèges, lycées	itslearning.com	high	vu	\N	t	0
REP-DISCORD	Discord	outil_de_repli	\N	\N	high	vu	sert à coder le contournement, pas la panne	t	0
REP-ZOOM	Zoom	outil_de_repli	\N	\N	high	connu	\N	t	0
REP-WHATSAPP	WhatsApp	outil_de_repli	\N	\N	high	vu	\N	t	0
REP-TEAMS	Microsoft Teams	outil_de_repli	\N	\N	high	connu	\N	t	0
REP-JITSI	Jitsi Meet	outil_de_repli	\N	\N	high	vu	\N	t	0
REP-MAIL	Courriel personnel	outil_de_repli	\N	\N	high	connu	\N	t	0
NAT-MCM	Ma classe à la maison	classe_virtuelle	écoles, collèges, lycées	cned.fr	high	vu	offre 2020-2021 ; à clore (date de fin)	t	0
ENT-IDF-LYC	monlycée.net	ENT	lycées	ent.iledefrance.fr	high	vu	prestataires recomposés depuis 2023 : dater l'éditeur	t	1
ENT-GES	Mon Bureau Numérique	ENT	collèges et lycées	monbureaunumerique.fr	high	vu	\N	t	0
ENT-HDF	ENT Hauts-de-France	ENT	écoles, collèges, lycées	enthdf.fr	high	vu	depuis la rentrée 2019	t	1
\.
COPY public.symptom (code, label, label_en, "position", active) FROM stdin;
acces_impossible	Accès impossible	No access	2	t
quota_connexions	File d’attente ou quota de connexions	Login queue or quota	3	t
salle_attente_bloquee	Élèves bloqués en salle d’attente	Pupils stuck in the waiting room	4	t
deconnexion	Déconnexion en cours de séance	Cut off during the lesson	5	t
lenteurs	Lenteurs	Slowness	6	t
erreur_affichage	Page blanche ou message d’erreur	Blank page or error message	7	t
perte_donnees	Travail ou données perdus	Work or data lost	8	t
son_image	Son ou image inutilisables	Unusable sound or picture	9	t
identifiants_refuses	Identifiants refusés	Login refused	10	t
autre	Autre problème	Another problem	11	t
\.
COPY public.testimony (id, external_ref, idempotency_key, body_digest, import_digest, receipt_hash, source, received_at, observed_at, observed_day, time_precision, platform_code, academy_code, department_code, school_uai, school_kind, author_role, symptom_code, feature_code, severity, pupils_concerned, pupils_blocked, session_lost, workaround_code, consent, consent_changed_at, withdrawn_at, state, decided_at, duplicate_of, version, day_part, anonymised_at) FROM stdin;
1	T01	\N	\N	\\x886ebeb4ca30348605115d172abd5f294f0dafdf04118b871b5bf0c44dc8113f	\N	import	2021-04-06 06:41:00+00	2021-04-06 06:33:00+00	2021-04-06	exact	ENT-IDF-LYC	24	93	\N	lycee	professeur	acces_impossible	connexion	bloquant	31	31	t	\N	anonyme	\N	\N	valide	2021-04-06 06:41:00+00	\N	0	\N	\N
2	T02	\N	\N	\\x378edd6dd9dabea0f3cb64203d4649c754619983c85a6e08598f7acd77ffc2ba	\N	import	2021-04-06 06:44:00+00	2021-04-06 06:34:00+00	2021-04-06	exact	ENT-GES	15	67	\N	college	professeur	acces_impossible	connexion	bloquant	27	27	t	\N	anonyme	\N	\N	valide	2021-04-06 06:44:00+00	\N	0	\N	\N
3	T03	\N	\N	\\x3e2a707109c9ecb12198d3f48b09fc859036c8b35b358693604b3c150e669905	\N	import	2021-04-06 06:47:00+00	2021-04-06 06:36:00+00	2021-04-06	exact	ENT-HDF	09	59	\N	lycee	professeur	quota_connexions	connexion	bloquant	33	30	t	\N	fonction	\N	\N	valide	2021-04-06 06:47:00+00	\N	0	\N	\N
4	T04	\N	\N	\\x63142c338d2de02176dfe143d3e2045ee5360215739450e555851a0a174a8ca6	\N	import	2021-04-06 06:52:00+00	2021-04-06 06:40:00+00	2021-04-06	about	ENT-IDF-LYC	25	92	\N	lycee	professeur	acces_impossible	connexion	bloquant	35	35	t	REP-MAIL	anonyme	\N	\N	valide	2021-04-06 06:52:00+00	\N	0	\N	\N
5	T05	\N	\N	\\x1b5c1ea031a6fc26b133bc2d462e57a54f43c9f9547323933ffdc4f7b38b247d	\N	import	2021-04-06 07:05:00+00	2021-04-06 06:45:00+00	2021-04-06	about	NAT-MCM	14	35	\N	college	professeur	acces_impossible	classe_virtuelle	bloquant	26	26	t	\N	anonyme	\N	\N	valide	2021-04-06 07:05:00+00	\N	0	\N	\N
6	T06	\N	\N	\\x6a25a85a6eba5f3d4d4db9f40b6131c75b734194b4125df8fbf67e67070c3ebe	\N	import	2021-04-06 07:20:00+00	2021-04-06 07:00:00+00	2021-04-06	about	NAT-MCM	04	33	\N	lycee	professeur	acces_impossible	classe_virtuelle	bloquant	34	34	t	REP-JITSI	fonction	\N	\N	valide	2021-04-06 07:20:00+00	\N	0	\N	\N
7	T07	\N	\N	\\x17502aaeb67876ebc8639e53e4ac2cbffa59e0a83498a94bc60f34033cdde4a0	\N	import	2021-04-06 07:41:00+00	2021-04-06 07:10:00+00	2021-04-06	about	ENT-GES	12	57	\N	lycee	cpe	lenteurs	messagerie	majeur	\N	\N	f	\N	anonyme	\N	\N	valide	2021-04-06 07:41:00+00	\N	0	\N	\N
8	T08	\N	\N	\\xa5be44fa2bdfa705ca8efa958e2e53abed6d1916e258e9f17fe2696ce863d498	\N	import	2021-04-06 08:15:00+00	2021-04-06 07:30:00+00	2021-04-06	about	ENT-HDF	20	80	\N	college	professeur	acces_impossible	connexion	bloquant	24	24	t	\N	interne	\N	\N	valide	2021-04-06 08:15:00+00	\N	0	\N	\N
9	T09	\N	\N	\\x072e2008dc3c6b1efa39666d50fce60d34fc6a6bbd9bddf24bd7cff18c9a0d1a	\N	import	2021-04-06 09:30:00+00	2021-04-06 08:00:00+00	2021-04-06	about	NAT-MCM	18	45	\N	lycee	professeur	acces_impossible	classe_virtuelle	bloquant	32	32	t	\N	anonyme	\N	\N	valide	2021-04-06 09:30:00+00	\N	0	\N	\N
10	T10	\N	\N	\\x2e2e48ea04eff0a93d87f993bc5bd5688fec4e01315a465e772400b90d861bde	\N	import	2021-04-06 12:50:00+00	2021-04-06 12:30:00+00	2021-04-06	exact	NAT-MCM	16	31	\N	college	professeur	deconnexion	classe_virtuelle	bloquant	25	25	t	\N	anonyme	\N	\N	valide	2021-04-06 12:50:00+00	\N	0	\N	\N
11	T11	\N	\N	\\xfe2e9205338b51b9b792461639c975f741b6130449065aba650c35c1d9f9a239	\N	import	2021-04-06 15:20:00+00	2021-04-05 22:00:00+00	2021-04-06	day	ENT-IDF-LYC	01	75	\N	lycee	documentaliste	lenteurs	messagerie	majeur	\N	\N	f	\N	anonyme	\N	\N	valide	2021-04-06 15:20:00+00	\N	0	\N	\N
13	T13	\N	\N	\\x1f2d878c7c70cb84db15febd67e0d48311b8e8b84e20e27aedb039f825d2fe8e	\N	import	2021-04-07 07:12:00+00	2021-04-07 06:50:00+00	2021-04-07	about	NAT-MCM	13	86	\N	lycee	professeur	acces_impossible	classe_virtuelle	bloquant	29	29	t	\N	anonyme	\N	\N	valide	2021-04-07 07:12:00+00	\N	0	\N	\N
14	T14	\N	\N	\\xd256a3201ddc82e72f96e086949c82847e628c82494ce841ff115d8a5e5153fa	\N	import	2021-04-07 07:30:00+00	2021-04-07 07:00:00+00	2021-04-07	about	ENT-GES	19	51	\N	college	professeur	lenteurs	messagerie	majeur	28	\N	f	\N	anonyme	\N	\N	valide	2021-04-07 07:30:00+00	\N	0	\N	\N
15	T15	\N	\N	\\x49bb1ff9dd67fa5cf0396fb0dbbb9aa50b07fb652ed47a03fe43b91454cd7d46	\N	import	2021-04-07 08:10:00+00	2021-04-07 07:30:00+00	2021-04-07	about	ENT-HDF	09	62	\N	college	professeur	lenteurs	depot_travaux	majeur	26	12	f	\N	fonction	\N	\N	valide	2021-04-07 08:10:00+00	\N	0	\N	\N
16	T16	\N	\N	\\x8afc3d90ab6ec8be139885d2cd62bfd06217c29d4169481a4ac533059a150ba7	\N	import	2021-04-07 09:45:00+00	2021-04-07 09:00:00+00	2021-04-07	about	NAT-MCM	10	69	\N	lycee	professeur	acces_impossible	classe_virtuelle	bloquant	36	36	t	REP-DISCORD	anonyme	\N	\N	valide	2021-04-07 09:45:00+00	\N	0	\N	\N
17	T17	\N	\N	\\xbb2bf04414ce531def23a40313e814c505737fbee2722d17432f58b52be8c929	\N	import	2021-04-07 13:30:00+00	2021-04-07 12:00:00+00	2021-04-07	about	ENT-IDF-LYC	25	95	\N	lycee	professeur	quota_connexions	connexion	majeur	33	15	f	\N	anonyme	\N	\N	valide	2021-04-07 13:30:00+00	\N	0	\N	\N
18	T18	\N	\N	\\x7d2c3d6483fc00b89501f085c5805d5bb8245ddc79030c724f1f1e22f90a1e36	\N	import	2021-04-07 17:00:00+00	2021-04-06 22:00:00+00	2021-04-07	day	ENT-GES	15	68	\N	college	aed	lenteurs	messagerie	mineur	\N	\N	f	\N	interne	\N	\N	valide	2021-04-07 17:00:00+00	\N	0	\N	\N
19	T19	\N	\N	\\xc39710806aae5889c65e85d69b2e74bb8d436e3c04ccb2017ee2c19d6fc1fa95	\N	import	2021-04-08 06:55:00+00	2021-04-08 06:30:00+00	2021-04-08	about	NAT-MCM	17	44	\N	college	professeur	acces_impossible	classe_virtuelle	bloquant	27	27	t	\N	anonyme	\N	\N	valide	2021-04-08 06:55:00+00	\N	0	\N	\N
20	T20	\N	\N	\\x6107d56e978be0e73ea769a761e12cd30b7cc1442656920019ca4442ebf1da82	\N	import	2021-04-08 08:05:00+00	2021-04-08 07:30:00+00	2021-04-08	about	NAT-MCM	70	76	\N	lycee	professeur	acces_impossible	classe_virtuelle	bloquant	30	30	t	REP-MAIL	nom	\N	\N	valide	2021-04-08 08:05:00+00	\N	0	\N	\N
21	T21	\N	\N	\\xe854fa54f8b01d6de00f77bbfc1c04440809e8e9bbfa87f9e2f6fedecd092d20	\N	import	2021-04-08 09:20:00+00	2021-04-08 08:00:00+00	2021-04-08	about	ENT-IDF-LYC	01	75	\N	lycee	professeur	lenteurs	messagerie	majeur	32	\N	f	\N	anonyme	\N	\N	valide	2021-04-08 09:20:00+00	\N	0	\N	\N
22	T22	\N	\N	\\x749368124aca80c98b0757ad8a385ea2c297e2b70e6cf0f75f326e3378521420	\N	import	2021-04-08 12:40:00+00	2021-04-08 12:00:00+00	2021-04-08	about	ENT-HDF	20	60	\N	lycee	professeur	lenteurs	cahier_de_textes	mineur	31	\N	f	\N	anonyme	\N	\N	valide	2021-04-08 12:40:00+00	\N	0	\N	\N
23	T23	\N	\N	\\xb8af78dc85b3a1277b25d7e05c667128f322c4c85cad224e5209432fbea0a15d	\N	import	2021-04-08 14:10:00+00	2021-04-08 13:00:00+00	2021-04-08	about	NAT-MCM	02	13	\N	lycee	professeur	acces_impossible	classe_virtuelle	bloquant	34	34	t	\N	anonyme	\N	2021-04-10 07:00:00+00	valide	2021-04-08 14:10:00+00	\N	0	\N	\N
24	T24	\N	\N	\\x2b291e04d785c1309d2b9ddac7d3fbf01ca4aec2428e574c35fc47e201e5488a	\N	import	2021-04-09 06:50:00+00	2021-04-09 06:30:00+00	2021-04-09	about	NAT-MCM	16	81	\N	lycee	professeur	salle_attente_bloquee	classe_virtuelle	majeur	33	14	f	\N	fonction	\N	\N	valide	2021-04-09 06:50:00+00	\N	0	\N	\N
25	T25	\N	\N	\\x590796bb10f496b3c57aebeee87f989fde9699d36164cffe2e7dec575d80078e	\N	import	2021-04-09 07:25:00+00	2021-04-09 07:00:00+00	2021-04-09	about	NAT-MCM	14	29	\N	college	professeur	salle_attente_bloquee	classe_virtuelle	majeur	26	9	f	\N	anonyme	\N	\N	valide	2021-04-09 07:25:00+00	\N	0	\N	\N
26	T26	\N	\N	\\x897d9ecae1e388b5957dfab456a104c87b058695c7bf5aa64c08f27205b8bb68	\N	import	2021-04-09 08:15:00+00	2021-04-09 08:00:00+00	2021-04-09	exact	NAT-MCM	04	64	\N	lycee	professeur	salle_attente_bloquee	classe_virtuelle	majeur	35	20	f	\N	anonyme	\N	\N	valide	2021-04-09 08:15:00+00	\N	0	\N	\N
27	T27	\N	\N	\\x7cd1d76895868b7db03a10ee33bdfc76f7f9ed5d0d5869d1c27bd9fd6fcd9933	\N	import	2021-04-09 09:00:00+00	2021-04-09 08:30:00+00	2021-04-09	about	NAT-MCM	06	63	\N	college	professeur	lenteurs	classe_virtuelle	mineur	24	2	f	\N	anonyme	\N	\N	valide	2021-04-09 09:00:00+00	\N	0	\N	\N
28	T28	\N	\N	\\x54212e0be451998ce09042c4cab12a18c6fa5c74e173b5fb503e4f58a0c9da36	\N	import	2021-04-09 12:20:00+00	2021-04-09 12:00:00+00	2021-04-09	about	ENT-GES	12	54	\N	lycee	professeur	lenteurs	messagerie	mineur	29	\N	f	\N	anonyme	\N	\N	valide	2021-04-09 12:20:00+00	\N	0	\N	\N
29	T29	\N	\N	\\xc80e2997c86a106c61f45ce5171e7048cf650a8ab59177cb6c05aa2ec038246a	\N	import	2021-04-09 14:45:00+00	2021-04-09 14:00:00+00	2021-04-09	about	NAT-MCM	23	06	\N	lycee	professeur	salle_attente_bloquee	classe_virtuelle	majeur	30	11	f	\N	interne	\N	\N	valide	2021-04-09 14:45:00+00	\N	0	\N	\N
30	T30	\N	\N	\\x388d562b9444834b3e714584aa0b5da9e4d380776e3815a36548f66cfde82321	\N	import	2021-04-09 15:30:00+00	2021-04-09 15:00:00+00	2021-04-09	about	ENT-HDF	09	59	\N	college	professeur	lenteurs	messagerie	mineur	\N	\N	f	\N	anonyme	\N	\N	a_masquer	2021-04-09 15:30:00+00	\N	0	\N	\N
31	T31	\N	\N	\\xf0e72764c1eb7f7b7980a6fa681b0ce8420649f3a15c1dadc488e496a7f41077	\N	import	2021-04-11 19:10:00+00	2021-04-08 07:00:00+00	2021-04-08	about	ENT-GES	19	10	\N	college	professeur	lenteurs	messagerie	majeur	27	\N	f	\N	anonyme	\N	\N	valide	2021-04-11 19:10:00+00	\N	0	\N	\N
32	T32	\N	\N	\\x645a4954b98c7559330fea1bfea503fcbe819b82ed5d8a516c3dde3c9aed163c	\N	import	2021-04-06 10:00:00+00	2021-04-06 07:00:00+00	2021-04-06	about	NAT-MCM	24	94	\N	lycee	autre	acces_impossible	classe_virtuelle	bloquant	\N	\N	f	\N	interne	\N	\N	rejete	2021-04-06 10:00:00+00	\N	0	\N	\N
12	T12	\N	\N	\\x0dc2b5281ce0ab71c91d11dae9f49ae4df99236f0de7f7cfae8884f01eed3e44	\N	import	2021-04-06 16:05:00+00	2021-04-06 06:33:00+00	2021-04-06	exact	ENT-IDF-LYC	24	93	\N	lycee	professeur	acces_impossible	connexion	bloquant	31	31	t	\N	anonyme	\N	\N	doublon	2021-04-06 16:05:00+00	1	0	\N	\N
33	\N	4b009c80-c7d3-4720-a6df-663f78674d2f	\\x3eeb28fba3dc86f2d27340502b56ec5e7543eae599e2c082826768c1029cc4e9	\N	\\x86257ecd85bb87d9b5906a6dec4368ff62466b403c270301ead0764fffce308e	api	2026-11-27 00:31:00+00	2026-11-26 07:33:00+00	2026-11-26	exact	NAT-MCM	24	\N	\N	\N	\N	acces_impossible	\N	bloquant	\N	\N	f	\N	nom	\N	\N	recu	\N	\N	0	\N	\N
34	\N	549ff0d7-c429-49c7-95f5-7df3766417ba	\\x3eeb28fba3dc86f2d27340502b56ec5e7543eae599e2c082826768c1029cc4e9	\N	\\xa8648158fcbe69414d5537ef9c3bbacaf93c952c9db9996a4bd796468fa66573	api	2026-11-27 00:31:00+00	2026-11-26 07:33:00+00	2026-11-26	exact	NAT-MCM	24	\N	\N	\N	\N	acces_impossible	\N	bloquant	\N	\N	f	\N	nom	\N	\N	recu	\N	\N	0	\N	\N
35	\N	40d8e3ad-2eb7-47a3-b96e-7c3025f75d68	\\x3eeb28fba3dc86f2d27340502b56ec5e7543eae599e2c082826768c1029cc4e9	\N	\\x38c6e71d7f0cc964f8141aa11f023c501fbb28b596b6cfdb972404afa3a493af	api	2026-11-27 00:31:00+00	2026-11-26 07:33:00+00	2026-11-26	exact	NAT-MCM	24	\N	\N	\N	\N	acces_impossible	\N	bloquant	\N	\N	f	\N	nom	\N	\N	recu	\N	\N	0	\N	\N
\.
COPY public.deposit_leaf (index, testimony_id, content, hash) FROM stdin;
0	1	\\x961aa1a575dd510c314cd42ba7c0bd4a9882c6b807ece4cf36e655e79ee7b72e	\\x16d72cb162380be69758a9130c92a41aafa221deea8aa0319e3cd5a3beb3a526
1	2	\\xf90e65616229f8a16ad602206d4cd7d62bedc554807fd417031738e543e07033	\\xb4d72e83e8981b0b44041d4d7790bdd04d4c2bbe34bb63806171e820d1ab72f9
2	3	\\xf44ab7b1815899404e6aacd8cb5967d345b660d3eaa4d0470ea3358848dd7fc2	\\xd1b2cf066b2dbd347288e2a0b9ebf3e333c2786956e26e879fea07a93af8cfd6
3	4	\\x1ef961a904122c514091d5872ccc616e9fd4dc4ab302be6d46709ed8c6bb9b8b	\\x9133da9b8753153e5195146de2db68b8e93eb1c1d9fbbf5629b64d993ee875b8
4	5	\\x3675b816dd9113314a87f60a889999403e0a978126c5e7c5166fd6af3676bf91	\\x4fc8b95361867c605c0f8c2d3229b3205e22d6b338cdcd3de1d71a270b52f77d
5	6	\\xafb70086bc00f1697a6ab4611b35384068e0af5a890b6e7e79dcadfe847a690b	\\xa0f13d80abd0d86d1a514f256f78f8a54a68b8a736f1ad16739bbc974ed5ea83
6	7	\\xf6d1f0b9f28ce91be2aee7428100779fc231cf6038109d6b57e3bdbb2afc46e7	\\x60abe9783c35ba33f8813d47ad2c3f2282f271a269ee57818bdf47d2bf9da0ad
7	8	\\x764cefcce2c3ad9a9f1b99ae4600cf49d5c6132ecaacdf5f505ab6e3ef6b6d04	\\x9fefdb328ada19d8f2a599ea5e3b28bccc52fd0d2c533f7e134143be2b51b59d
8	9	\\x5839c04573b6136c43223174eb93b39c838ec3f48efa66f64e927b14af95dc7c	\\xfdc14fabf02ea16ecf55125470102d4f6b7cabfd77057824f5f0699f72974b97
9	32	\\x3511160e049daca3b11f97f0b15cbbe83c01ea35f1216839408f5f871b0a382f	\\xe0db9f2d437ccd91ae1e436faf898b00b0802eae517da1ca354c154b42dbbadb
10	10	\\xd9eac8e4bc8832cfe9ce5815fe7e6cd00b19dece70c926d5e014588ddf85ff5d	\\x7e45350100bd743f5bbdc4f4e7c2c33f62f628e3f19e1f80925187104a621501
11	11	\\x94c5e4da5e858c76e34bf1d954c4fa4b33c96b22ab1a481c2854dcbdb785387d	\\x02b33c59b20ec25e4d09ea11770c20f64fcf10f22c78c310635143347d868939
12	12	\\x961aa1a575dd510c314cd42ba7c0bd4a9882c6b807ece4cf36e655e79ee7b72e	\\x6493b64078a558328bd5f13f6fbaae820c5182b535d95cff4cd7f877be020242
13	13	\\xf36a2ba26b3a3a3238bf076e564f5cbe15237012bec9cfb5745a7162ae35e66b	\\x7b4f5c687d717b66c755c8ce0c598eb905618802cc39033372a250202c4215ea
14	14	\\x0300f5a1738272672d7f90bfeeca5723295506d63087244b58a49682723ab3d7	\\x1420ace4440c27cfe400d2ec1acfdfe03a5bcf5ef821d6c192debb46227b8d72
15	15	\\x1df8581779771bd6da409462c07ec62a071a65a2fd2a8aa51a6c7e6ecb18a9e8	\\x17f8f05f08bf472031a28b78a8d6bf31fa63e1d8de7784eb78030e530c62044c
16	16	\\x362ba0b7e27e09faf892af3a125b7bf315bb85c443571762764d0d77f9d8ab0c	\\x1bb0ee13d9172b0ffb8243ef78c57df0fcaeb99412cf3a3167b1aa46eea306e5
17	17	\\xda763194684005eb9fe627928286e648448607815bcb22cb1c35a0dd77e22f34	\\xd007633b918d4838f8f9a3f8c81c9df7a2ac03b2fd5e30db4bd0411e956e8ab2
18	18	\\x1da8d8a401fd2b7b7b006b944b1a47e26747c1b6933b682c48094a65d67961eb	\\x76858f96bf1f7cbea24e351e62c9b0862e49d56754055dc98db97a81f1d87500
19	19	\\x0f6f843708d6a14d552461ecca36c24e759641d1f90d6bd4c024eee68204e2e0	\\x3b1fd37785ea2e2a454750b03bba1982cfdc7781eb2d5312c7e46c13fa969deb
20	20	\\xa02ce62c11fb660b10ad2f0fe5905dc974bef19214de090b2976d18a16911a40	\\x2b0a68b9a02d568a498088409d2c96a1c0cc9352ade907aa4b8825409856da29
21	21	\\x5016241e57e1feaf267e7111a181ca32da1fb9f9ba433b1d205a795161dba089	\\x9b36b48d0fc1e2ca4a06f1f61edbeab5d4c50c4f045c73e19e107cd85ed2e5ee
22	22	\\xf6a762af6ed5a2cf714bdb606edb5a774f7f53c21982e3643ecc80ac94cbd624	\\x653ce56ed33a951708ad23dc6e4a1faeff6ba3a6603d0042de7b50579444c885
23	23	\\x6c3a79435d1c16f1f7b0ab99da19a8b61ab50cb8576d32e606011fc51ddd2a21	\\xc6432fdd5a310be95ca7494ca83c76b38e8e2ed3090fd565b590db779d4712c2
24	24	\\x94d47cdac4c330d360e6b213b877b8b077d24fdb7f0209b68c967e589f6abbdc	\\xaef455a1b44215813f618be8b71140b5d8470d4cbb2ed11e2277f59ab508e4c0
25	25	\\x8a4d4196190b4e3a205d0ea694e2dd0331a8f7f32d7a6237de7bcb498ba2b5f6	\\x3abe4659ce3939fb2bc6f98fa834e410bf240bdb6d0eccd64a3935dfd34c95c2
26	26	\\xb29d14110e812e654738b37785080e5b5be27663ef62961dac64537b6500b0ed	\\xc321c5c3042193dc86bd91a63471c0f8aee5228df2822019f59670df3bd4afa8
27	27	\\x1cfe74390a4bac61a02b9981ad4407729f64fd769aea267948259a4f1738583f	\\xc0b019413e12b185fc81deb560504f43c94c1cdd4f10e34466f6598f1c4c0e21
28	28	\\xdf4dd871f6dbe94d606c8e895b8478ae51d09bead0cec39bfdcfb581250d4fcd	\\x4d48d0fc18caa8eff3d9fd4b73bc4db49f3013a547f3e9f497c03f064626e04c
29	29	\\xeef1d839ce2aa4e8f8004f20bb18397cd9816c755197a0e2c82f90999cb7894e	\\x96d07b3467a7b9c99d7084de4d0e257b4e6f002b30d4521b2ca7fe977f632091
30	30	\\x0d97b6ca3b166848591870cac64d89e64e5df31b4783d5fa29f7b0c2419954b3	\\xabed65cd2d757f3cb578ea2cfd7c2dbb62570d7b54ae3f96ad184ba2084888cd
31	31	\\xdcdb876d79e5e72787b03868e92e55b2114712eac33f2d2dea86579c2ef123ad	\\x213033983b8441131b83b265256d4c0f36781cdbc77c40d6af7035ba5d91d057
\.
COPY public.deposit_root (week, size, root, taken_at, signature, stamp) FROM stdin;
2026-W47	32	\\x9ced2ce179b1eddfded3f5a483f4beaacb0b800d5a919533b35fb7b0b09fb2d0	2026-11-27 00:29:39.938335+00	\\x3082079e06092a864886f70d010702a082078f3082078b020101310d300b0609608648016503040201300b06092a864886f70d010701a082048830820484308202eca00302010202100098ec3da57f7c4c5bdb09a10113dc9c300d06092a864886f70d01010b0500304d310b3009060355040613024652310e300c060355040a0c055669676965312e302c06035504030c2556696769652c206175746f7269746520646520636574746520696e7374616c6c6174696f6e301e170d3236313132363233323933395a170d3239313132363233323933395a304d310b3009060355040613024652310e300c060355040a0c055669676965312e302c06035504030c2556696769652c206361636865742064657320646f7373696572732064652070726575766573308201a2300d06092a864886f70d01010105000382018f003082018a0282018100b15015ea390af1097c1dbe7f05adde5fa9320d7ab09f147210ff37ffe1e69747c3ddf4b26b3516227e77e5cd3258f6ef840bf450c59398794dc97a4020e434c9db07453b4c944febe5b9c4b8daa19741436b678f4b2d7e09b0c286b66af1ddc5510832ab7b360b22ed69878669f4db356c089411ca8b6b6cff10ad97006f300e4337bd035195c72a12600f227529d052a853c871dbaf42bad8354f8918f4188c29f8a4df89a0cc88c491561278048301a19f1999f460d56fa390f05375f6d3f09dc1a5dd59bd57d9baca91e51ffbcb2e08a2324f880cc5e5866c4f26826b1dff119af9c0c5cd7d2131cba5b3d48e6340525687404c17f1eecec296fe9ff2f4f3bae5712350a379858bfa9d8f5b1f8bee89b04604c7efbd2457d3b695ae789abf7f002e06f10d8a46b2c3a89d0efa953aeee7909b2b953b7a74b6c21079b7fa2b6b75d522a27948ad2202ccfbcf19aae67d49a73c5111eb568ccc5a170a1faada28c7147d38c078f6c553f7be0433813f066fd7af674bacde9eab5ea58eada30f0203010001a360305e300c0603551d130101ff04023000300e0603551d0f0101ff0404030206c0301d0603551d0e041604148933826f18977796526ac629cb165ebede0ef300301f0603551d230418301680142c5f24f620771cde53868d9ae77cab483b8f2d5d300d06092a864886f70d01010b05000382018100a214872299701062c2284928a1b32242794bbb5af81f82a7cd150deff84fb4463f50991838abebca860514f751e1215836f1b6e8321057f31057446ac71e988968e9006a57b0fa64aa6ff96371685b36c81ad356491f276d7eff315305dad4c48cb25c8dcb3d6b8d7d9933f403be8eb939bdf56233d676f65fdc8cd1d73d72f6509d75be3dc2ea885ad4b002fb1150f77cdbbbef4c9bab3e7dfd81421273b835ff42d27c7c431386fbda163008521579a043101232f219b61eadc5233b2def37cac873ab6e7ba736bf10280fe06a833e63bb26a2dfc9766ec03e8f93049fc47939dfbc4ec4bf4a0e1edf3a4d61d50c943a80e9449f23d6e72d5d5b19ec63d673df82781ee9f8117ba71a3d36c414d170f39bc58085049bb9d9ed3071d4a10e38f82aa253f5e35d68ec5d3b5ce009a6b8c9a6bf9ce2f5f00f2750557fdf5eb926c7135fc4d3713ac0ac481aa8750ea44a82ba19e98f26e45b248bc171ef62a019b4829d98ca81c8029898a4e97eb474ff749584c5a77602c2045e954a0ce60f14318202dc308202d80201013061304d310b3009060355040613024652310e300c060355040a0c055669676965312e302c06035504030c2556696769652c206175746f7269746520646520636574746520696e7374616c6c6174696f6e02100098ec3da57f7c4c5bdb09a10113dc9c300b0609608648016503040201a081cf301806092a864886f70d010903310b06092a864886f70d010701301c06092a864886f70d010905310f170d3236313132373030323933395a302b06092a864886f70d010934311e301c300b0609608648016503040201a10d06092a864886f70d01010b0500302f06092a864886f70d010904312204202d3993b6178c06ed7d42feea25a07cd4ea9bdbc296f430de229ebe65c154eb143037060b2a864886f70d010910022f3128302630243022042056aba5384cd68580bf5d8829e2dfcd879c816fd120babf82c6fe2af2b0b4b885300d06092a864886f70d01010b0500048201803fc6f6c2cf1852bda94ed2d65deb1195b12630b73d891a7806fbca07a88727be39957ee465036dc390f748745b9f8cf3a3511cbd5f9e4ea60447f7824f3145fc577758f8c54e087e65608c0a9627abc0fddfedcdd16641c319051e214e4b26e48977489dd88e36cec5b633ab85060a83dc927010d7a61a2d185c709c8710922748852b8b5fc68fbfebc53d51afaf01e490be85c835deb147e80ff27aa561631922c9979f37a1f87943878d388f16121b2804141a96af9124a93cda359c0c2a7665361a3131dc4af621b21e6366631a0222353daf42ff61544a8da41c8727e3e2737bb8fb02b93333f70958c60d6660eb42070f2554fba9e947cb7c332c2198b20cfa58dcf22e3e2dc9b913b7660968557a286f6916c6662907d02394be11f7c40e0c02737783f73a1b79bdafe747b9476e2891d4eefb002d714f53185a1c203e0905727254848ae5bcae2460da82ae3b2e0e47b053bf12052a6d3b59309d77a2fa0460875010bf6c394b2ddb4b4659482c45438e43b25316f96e5bcd0ac8d214	\\x3082083d301502010030100c0e4f7065726174696f6e204f6b61793082082206092a864886f70d010702a08208133082080f020103310d300b06096086480165030402013078060b2a864886f70d0109100104a0690467306502010106092b06010401868d1f01302f300b060960864801650304020104202d3993b6178c06ed7d42feea25a07cd4ea9bdbc296f430de229ebe65c154eb14020820ee17f623b39445180f32303236313132373030323933395a020900acc2ea0024a8780fa082049d3082049930820301a0030201020210009b85236c2edb3efef22aa43e42a9cc300d06092a864886f70d01010b0500304d310b3009060355040613024652310e300c060355040a0c055669676965312e302c06035504030c2556696769652c206175746f7269746520646520636574746520696e7374616c6c6174696f6e301e170d3236313132363233323933395a170d3336313132363233323933395a304a310b3009060355040613024652310e300c060355040a0c055669676965312b302906035504030c2256696769652c20686f726f6461746167652064652064656d6f6e7374726174696f6e308201a2300d06092a864886f70d01010105000382018f003082018a0282018100e0e31cef3a0e4e2140c056cc018a01362bb574dabbbf74a22e1c9ca3999a3621e4f888679dbbc29e849a9c0f1b1fea0aeab53fb98ecc31bdbaa8afaeceae51ab52c712edacde431fed2bbfa834006b6391fb009a24a8f07130c98820758c34e78d49aff701e8f72fcd2baa313725e25cd4937c59e3fc2fe21081ae1db8849acd57e77fc341e55346ae5da97dd9bd11fdf338a39c99cd08d1786bfe0c59976a1e5f5e47980fd3cfe9e080d9e34643302f2c5164cd88520485ff82b567187e4e3ab76637e4135fcee2e892cf0380e8403d1a66e9296bbf949a03cff766d70e049c18dd91730d750e99d6e389130b2d2bc65ca82fed665a2ad8020d9eca484e9bd8640bba6dcfc3885d861f480a136547720ff655757345d0c6791ecfac14bda4a3552bbdeeb77d77b2b778a32b3b1fd7f8261c81b4eb858a85bbf5577e4c6c17b9c5f8a3173050cf75fc4bbea6ef42039d20d4827455ea9a5ee6e2d33640ac6b8326784e8b3ed0ecef2d2db532db566b15488632dc72c18c1586ee059d14e2956b0203010001a3783076300c0603551d130101ff04023000300e0603551d0f0101ff0404030206c030160603551d250101ff040c300a06082b06010505070308301d0603551d0e0416041474680ae9e2db9519b0e6b81e00168c315a45fa17301f0603551d230418301680142c5f24f620771cde53868d9ae77cab483b8f2d5d300d06092a864886f70d01010b0500038201810056daed6297527cb4c7acd74cacb97d401391cae557ce8adbd8e5c35e090a3ff9650048fbbb0d08fae87346026a2f4ea5a3708eb4f3f9b9876ada3be51ed6e002fe03669ed79b1600dfac2448e9a34ce14ce261b2718baa6a16159eb723cc1aba993be97b89f502ed36de598859d54bd145c300a39912aaabefce1c8f801381b3e90f6c7432e3cdacb4a1ad14eb5f47aab82591c3a554d1fff16b7e696af2faf00f7b009eb8537b1631324f7ccb3b2d7c6a87a78f9c872df094cb24afc4d246b36abfa28dd1a8d68ffc90faa355790bfb31fccb63776366982804f81a87081fda46dce39c61e9c911f071574e4154ac82e67d0a41bcb95c330fc4e242cfd6b109cf28aa66c3af196688eb9844650dd8ff1939a1cf11d4d19c1c876eba25f465543b95cf30c6ba43f58475b6d4fb616cbf96280524e7a54acaeefd03cb8ae8f7099e6c89365850e8762f99722a58ae617e74f6d49b902d22baa6446ca41fcf00c07c8b0f7108a7f3a2382781daaaff3918e3a0f634efe35c56647f02e4cec984e4318202de308202da0201013061304d310b3009060355040613024652310e300c060355040a0c055669676965312e302c06035504030c2556696769652c206175746f7269746520646520636574746520696e7374616c6c6174696f6e0210009b85236c2edb3efef22aa43e42a9cc300b0609608648016503040201a081d1301a06092a864886f70d010903310d060b2a864886f70d0109100104301c06092a864886f70d010905310f170d3236313132373030323933395a302b06092a864886f70d010934311e301c300b0609608648016503040201a10d06092a864886f70d01010b0500302f06092a864886f70d01090431220420632f3ed42e5fbc52fef2bc2e2d76569281bdce7f6d757c5d2c9b4cbff3dab3983037060b2a864886f70d010910022f31283026302430220420840117f6e6a7d71a09753fe1d7b19448e56b044fb11da23988fb15e9cfbce310300d06092a864886f70d01010b050004820180b35b1c3b106eb79a562d9b6e40c63b3afae937cef298e39c2979adae51ea4a6472c3fbe390a7e1a15182b4f6746fe15551100d856be8939296fb2592f6fc20b4ef1bbefb3b1e27f0c47df09b5473219fc3cc3283cdec5e0ad101b069d8bafef5c19a29c68aef43f02baf1adade4305e93b891520c48cd71f00732fb0bd98180f44cccb40ffcf3df364cde545eb3ba07ad535ab3f597b729541229d0585769796adb6acb720d09c0e255c5d4bb9d85abe04254ee517faada7ace7b46f9d269417b36759ebb94b2b4289bccad58dc5bc4d0742289385398b6202efd25a8c2734971a81fa5d13fe944cfa512996eb280a3263e18813ca5fbb3cd0abfd8dacd2554634b6c30901f73421687650a93c7ac019caa7a510f597ee6d260a6c48c7fefb721220969505c79ba11f782cada1ef8e64ad37027ed77b7683dd71592317c7a37090c662c65a0348de130193cc803dd82c5574c3ff31a82721adc841193fea6a586be354aae0d0d76ade388a0e208f0bbd668e098f7e731dc52c50f6bb6249f6c7
\.
COPY public.weekly_review_edition (id, week, number, status, body, figures, as_of, composed_at, author, saved_at, saved_by, approved_at, approved_by, published_at, published_by, digest, erratum, withdrawn_at, withdrawn_by, withdrawn_reason, version, scheduled_at, scheduled_by, missed_at, blotted_at) FROM stdin;
1	2021-W14	1	published	{"title":"Quatre jours d’école à distance, quatre jours de pannes","composedTitle":"Quatre jours d’école à distance, quatre jours de pannes","lede":{"text":"Du mardi 6 au vendredi 9 avril 2021, les outils de l’État comme ceux des collectivités ont fait défaut. Nous avons retenu 29 témoignages venus de 18 académies et 17 signalements de nos sections ; 13 séances y sont déclarées perdues.","nature":"FACT","sources":["S01","S07","S11","S15"],"figures":{"published":29,"reports":17,"academies":18,"lostSessions":13},"composed":"Du mardi 6 au vendredi 9 avril 2021, les outils de l’État comme ceux des collectivités ont fait défaut. Nous avons retenu 29 témoignages venus de 18 académies et 17 signalements de nos sections ; 13 séances y sont déclarées perdues."},"blocks":[{"key":"platform:NAT-MCM","kind":"platform","heading":"Ma classe à la maison","day":null,"platform":"NAT-MCM","passages":[{"text":"La classe virtuelle du CNED a été quasi inaccessible jusqu’au jeudi 8 avril. Vendredi 9 avril, la connexion s’est améliorée, mais des difficultés persistaient : dans quatre témoignages, 54 élèves sur 124 sont restés bloqués en salle d’attente. Le même jour, le CNED annonçait un fonctionnement normal.","nature":"FACT","sources":["S01","S07","S11","S15","T24","T25","T26","T29","D05"],"figures":{"waitingRoom.testimonies:NAT-MCM:2021-04-09":4,"waitingRoom.blocked:NAT-MCM:2021-04-09":54,"waitingRoom.concerned:NAT-MCM:2021-04-09":124},"composed":"La classe virtuelle du CNED a été quasi inaccessible jusqu’au jeudi 8 avril. Vendredi 9 avril, la connexion s’est améliorée, mais des difficultés persistaient : dans quatre témoignages, 54 élèves sur 124 sont restés bloqués en salle d’attente. Le même jour, le CNED annonçait un fonctionnement normal."},{"text":"« Je suis entré du premier coup, mais quatorze élèves sont restés dans la salle d’attente. »\\n— Enseignant ou enseignante, lycée, académie de Toulouse, vendredi 9 avril 2021","nature":"QUOTATION","sources":["T24"],"figures":{},"composed":"« Je suis entré du premier coup, mais quatorze élèves sont restés dans la salle d’attente. »\\n— Enseignant ou enseignante, lycée, académie de Toulouse, vendredi 9 avril 2021"}],"note":null},{"key":"family:ENT","kind":"family","heading":"Les ENT","day":null,"platform":"ENT","passages":[{"text":"Mardi 6 avril matin, accès impossible en Île-de-France et dans le Grand Est, accès quasi impossible dans les Hauts-de-France. Mercredi 7 avril, service dégradé en Île-de-France, dans le Grand Est et dans les Hauts-de-France. Jeudi 8 avril, service dégradé en Île-de-France et dans le Grand Est, service amélioré dans les Hauts-de-France. Vendredi 9 avril, service amélioré dans le Grand Est, service redevenu normal selon nos sections en Île-de-France ; aucun signalement ne permet de conclure pour les Hauts-de-France. Mercredi et jeudi, les messageries étaient très lentes (quatre témoignages).","nature":"FACT","sources":["S03","S05","S06","S08","S09","S10","S12","S13","S14","S17","S16","T14","T18","T31","T21"],"figures":{"bySymptom:lenteurs/messagerie":4},"composed":"Mardi 6 avril matin, accès impossible en Île-de-France et dans le Grand Est, accès quasi impossible dans les Hauts-de-France. Mercredi 7 avril, service dégradé en Île-de-France, dans le Grand Est et dans les Hauts-de-France. Jeudi 8 avril, service dégradé en Île-de-France et dans le Grand Est, service amélioré dans les Hauts-de-France. Vendredi 9 avril, service amélioré dans le Grand Est, service redevenu normal selon nos sections en Île-de-France ; aucun signalement ne permet de conclure pour les Hauts-de-France. Mercredi et jeudi, les messageries étaient très lentes (quatre témoignages)."}],"note":null},{"key":"comparison:2021-04-06","kind":"comparison","heading":"Un an après","day":"2021-04-06","platform":null,"passages":[{"text":"Le premier jour de 2021 présente le même état que le premier jour de 2020 (lundi 16 mars 2020) pour les quatre outils suivis.","nature":"FACT","sources":["S03","S01","S05","S06"],"figures":{"compared:2021-04-06":4},"composed":"Le premier jour de 2021 présente le même état que le premier jour de 2020 (lundi 16 mars 2020) pour les quatre outils suivis."},{"text":"Qui pouvait ignorer que tout le monde se connecterait en même temps ?","nature":"ANALYSIS","sources":["S03","S01","S05","S06"],"figures":{},"composed":"Qui pouvait ignorer que tout le monde se connecterait en même temps ?"}],"note":null},{"key":"day:2021-04-06","kind":"day","heading":"Jour 1 : mardi 6 avril 2021","day":"2021-04-06","platform":null,"passages":[{"text":"Peu après 8 h 30, les témoignages sur les ENT commencent à affluer : trois entre 8 h 33 et 8 h 36, onze dans la journée, tous outils confondus. Les ENT dépendent des collectivités territoriales ; Ma classe à la maison dépend du CNED, donc du ministère.","nature":"FACT","sources":["T01","T02","T03"],"figures":{"surge:ENT":3,"byDay:2021-04-06":11},"composed":"Peu après 8 h 30, les témoignages sur les ENT commencent à affluer : trois entre 8 h 33 et 8 h 36, onze dans la journée, tous outils confondus. Les ENT dépendent des collectivités territoriales ; Ma classe à la maison dépend du CNED, donc du ministère."}],"note":null},{"key":"statements:2021-04-06","kind":"statements","heading":"Les explications officielles","day":"2021-04-06","platform":null,"passages":[{"text":"Milieu de matinée, ministère (radio) : les difficultés des ENT relèvent des prestataires des collectivités territoriales.","nature":"FACT","sources":["D02"],"figures":{},"composed":"Milieu de matinée, ministère (radio) : les difficultés des ENT relèvent des prestataires des collectivités territoriales."},{"text":"Milieu de matinée, ministère (radio) : un hébergeur touché par un incendie récent n’aurait pas absorbé l’afflux.","nature":"FACT","sources":["D03"],"figures":{},"composed":"Milieu de matinée, ministère (radio) : un hébergeur touché par un incendie récent n’aurait pas absorbé l’afflux."},{"text":"Milieu de matinée, ministère (radio) : le service du CNED aurait subi des attaques extérieures.","nature":"FACT","sources":["D04"],"figures":{},"composed":"Milieu de matinée, ministère (radio) : le service du CNED aurait subi des attaques extérieures."}],"note":null},{"key":"rebuttals:2021-04-06","kind":"rebuttals","heading":"Ce que disent les faits","day":"2021-04-06","platform":null,"passages":[{"text":"L’hébergeur mis en cause a démenti le jour même sur Twitter : l’hébergeur conteste tout lien entre ses services, l’incendie et les pannes.","nature":"FACT","sources":["R01","D03"],"figures":{},"composed":"L’hébergeur mis en cause a démenti le jour même sur Twitter : l’hébergeur conteste tout lien entre ses services, l’incendie et les pannes."},{"text":"Une attaque sur un service ne peut expliquer la panne simultanée de plusieurs outils d’autorités différentes. Ce jour-là, quatre outils relevant d’autorités différentes étaient en panne en même temps.","nature":"FACT","sources":["R02","D04","T01","T02","T03","T05","S01","S03","S05","S06"],"figures":{"failing:2021-04-06":4},"composed":"Une attaque sur un service ne peut expliquer la panne simultanée de plusieurs outils d’autorités différentes. Ce jour-là, quatre outils relevant d’autorités différentes étaient en panne en même temps."},{"text":"La classe virtuelle relève de l’État et a connu la même panne que les ENT.","nature":"FACT","sources":["R03","D02","T05","T06","T09","S01"],"figures":{},"composed":"La classe virtuelle relève de l’État et a connu la même panne que les ENT."}],"note":null},{"key":"conclusion:2021-04-06","kind":"conclusion","heading":"","day":"2021-04-06","platform":null,"passages":[{"text":"Au soir de ce premier jour, aucun des quatre outils suivis n’avait fonctionné normalement.","nature":"FACT","sources":["S03","S01","S05","S06"],"figures":{"failing:2021-04-06":4,"reported:2021-04-06":4},"composed":"Au soir de ce premier jour, aucun des quatre outils suivis n’avait fonctionné normalement."}],"note":null},{"key":"demands","kind":"demands","heading":"Nos demandes","day":null,"platform":null,"passages":[{"text":"Au ministère : ouvrir une discussion sur l’ensemble des scénarios, fermeture comprise.","nature":"ANALYSIS","sources":["Q01","D01"],"figures":{},"composed":"Au ministère : ouvrir une discussion sur l’ensemble des scénarios, fermeture comprise."},{"text":"Au ministère : tirer avec les personnels le bilan technique de 2020 et de 2021.","nature":"ANALYSIS","sources":["Q02","D01"],"figures":{},"composed":"Au ministère : tirer avec les personnels le bilan technique de 2020 et de 2021."},{"text":"Au ministère : sécuriser et dimensionner les services numériques de l’État.","nature":"ANALYSIS","sources":["Q03","D04"],"figures":{},"composed":"Au ministère : sécuriser et dimensionner les services numériques de l’État."},{"text":"Aux collectivités : dimensionner les ENT pour des connexions simultanées.","nature":"ANALYSIS","sources":["Q04","D02"],"figures":{},"composed":"Aux collectivités : dimensionner les ENT pour des connexions simultanées."},{"text":"Au ministère et aux collectivités : traiter la fracture numérique, en lien entre État et collectivités.","nature":"ANALYSIS","sources":["Q05"],"figures":{},"composed":"Au ministère et aux collectivités : traiter la fracture numérique, en lien entre État et collectivités."}],"note":null},{"key":"questions","kind":"questions","heading":"Vos questions","day":null,"platform":null,"passages":[{"text":"Je n’arrive pas à me connecter : dois-je rattraper l’heure ?\\nGardez une trace datée et signalez-le ; demandez une réponse écrite à la direction.","nature":"FACT","sources":["F1"],"figures":{},"composed":"Je n’arrive pas à me connecter : dois-je rattraper l’heure ?\\nGardez une trace datée et signalez-le ; demandez une réponse écrite à la direction."},{"text":"Puis-je utiliser un autre outil que ceux de l’institution ?\\nRien n’oblige à utiliser un outil personnel ; attention aux données des élèves.","nature":"FACT","sources":["F2"],"figures":{},"composed":"Puis-je utiliser un autre outil que ceux de l’institution ?\\nRien n’oblige à utiliser un outil personnel ; attention aux données des élèves."},{"text":"Mon témoignage sera-t-il publié avec mon nom ?\\nSeulement si vous avez choisi ce niveau ; vous pouvez le retirer à tout moment.","nature":"FACT","sources":["F3"],"figures":{},"composed":"Mon témoignage sera-t-il publié avec mon nom ?\\nSeulement si vous avez choisi ce niveau ; vous pouvez le retirer à tout moment."},{"text":"Je ne trouve pas ma réponse.\\nÉcrivez-nous.","nature":"FACT","sources":["F4"],"figures":{},"composed":"Je ne trouve pas ma réponse.\\nÉcrivez-nous."}],"note":null}],"dropped":[],"method":"Méthode : 32 témoignages reçus, 1 doublon et 1 rejet écartés, 1 retrait de consentement respecté. Chiffres déclaratifs, non représentatifs statistiquement. Jour retenu : date d’observation, heure de Paris. Un jour sans signalement est un jour dont on ne sait rien.","notes":{"D01":"déclaration, ministre, Ministère de l’Éducation nationale, depuis le début de l’année 2021, declaration publique répétée","D02":"déclaration, ministre, Ministère de l’Éducation nationale, milieu de matinée, mardi 6 avril 2021, radio","D03":"déclaration, ministre, Ministère de l’Éducation nationale, milieu de matinée, mardi 6 avril 2021, radio","D04":"déclaration, ministre, Ministère de l’Éducation nationale, milieu de matinée, mardi 6 avril 2021, radio","D05":"déclaration, CNED, CNED, vendredi, vendredi 9 avril 2021, Twitter","F1":"question et sa réponse","F2":"question et sa réponse","F3":"question et sa réponse","F4":"question et sa réponse","Q01":"demande du syndicat","Q02":"demande du syndicat","Q03":"demande du syndicat","Q04":"demande du syndicat","Q05":"demande du syndicat","R01":"réponse à D03, Dirigeant d’OVHcloud, mardi 6 avril 2021, Twitter","R02":"réponse à D04, Rédaction, mardi 6 avril 2021","R03":"réponse à D02, Rédaction, mardi 6 avril 2021","S01":"signalement, Ma classe à la maison, France entière, mardi 6 avril 2021 matin, accès impossible","S03":"signalement, monlycée.net, Île-de-France, mardi 6 avril 2021 matin, accès impossible","S05":"signalement, Mon Bureau Numérique, Grand Est, mardi 6 avril 2021 matin, accès impossible","S06":"signalement, ENT Hauts-de-France, Hauts-de-France, mardi 6 avril 2021 matin, accès quasi impossible","S07":"signalement, Ma classe à la maison, France entière, mercredi 7 avril 2021, accès quasi impossible","S08":"signalement, monlycée.net, Île-de-France, mercredi 7 avril 2021, service dégradé","S09":"signalement, Mon Bureau Numérique, Grand Est, mercredi 7 avril 2021, service dégradé","S10":"signalement, ENT Hauts-de-France, Hauts-de-France, mercredi 7 avril 2021, service dégradé","S11":"signalement, Ma classe à la maison, France entière, jeudi 8 avril 2021, accès quasi impossible","S12":"signalement, monlycée.net, Île-de-France, jeudi 8 avril 2021, service dégradé","S13":"signalement, Mon Bureau Numérique, Grand Est, jeudi 8 avril 2021, service dégradé","S14":"signalement, ENT Hauts-de-France, Hauts-de-France, jeudi 8 avril 2021, service amélioré","S15":"signalement, Ma classe à la maison, France entière, vendredi 9 avril 2021, service amélioré","S16":"signalement, monlycée.net, Île-de-France, vendredi 9 avril 2021, service normal","S17":"signalement, Mon Bureau Numérique, Grand Est, vendredi 9 avril 2021, service amélioré","T01":"témoignage, monlycée.net, mardi 6 avril 2021","T02":"témoignage, Mon Bureau Numérique, mardi 6 avril 2021","T03":"témoignage, ENT Hauts-de-France, mardi 6 avril 2021","T05":"témoignage, Ma classe à la maison, mardi 6 avril 2021","T06":"témoignage, Ma classe à la maison, mardi 6 avril 2021","T09":"témoignage, Ma classe à la maison, mardi 6 avril 2021","T14":"témoignage, Mon Bureau Numérique, mercredi 7 avril 2021","T21":"témoignage, monlycée.net, jeudi 8 avril 2021","T24":"témoignage, Ma classe à la maison, vendredi 9 avril 2021","T25":"témoignage, Ma classe à la maison, vendredi 9 avril 2021","T26":"témoignage, Ma classe à la maison, vendredi 9 avril 2021","T31":"témoignage, Mon Bureau Numérique, jeudi 8 avril 2021"},"internalMarks":["T08","T18","T29"]}	{"week":"2021-W14","from":"2021-04-05","to":"2021-04-11","audience":"public","asOf":"2026-11-27T01:31:48+01:00","schoolDays":["2021-04-06","2021-04-07","2021-04-08","2021-04-09"],"testimonies":{"received":32,"counted":30,"published":29,"quotable":25,"quotableNamed":5},"byDay":{"2021-04-06":11,"2021-04-07":6,"2021-04-08":5,"2021-04-09":7},"byPlatform":{"ENT-GES":6,"ENT-HDF":5,"ENT-IDF-LYC":5,"NAT-MCM":13},"byPlatformDay":{"ENT-GES":{"2021-04-06":2,"2021-04-07":2,"2021-04-08":1,"2021-04-09":1},"ENT-HDF":{"2021-04-06":2,"2021-04-07":1,"2021-04-08":1,"2021-04-09":1},"ENT-IDF-LYC":{"2021-04-06":3,"2021-04-07":1,"2021-04-08":1},"NAT-MCM":{"2021-04-06":4,"2021-04-07":2,"2021-04-08":2,"2021-04-09":5}},"bySymptom":{"acces_impossible":11,"deconnexion":1,"lenteurs":11,"quota_connexions":2,"salle_attente_bloquee":4},"byRegion":{"11":5,"24":1,"28":1,"32":5,"44":6,"52":1,"53":2,"75":3,"76":2,"84":2,"93":1},"byAcademy":{},"academies":18,"regions":11,"lostSessions":13,"pupilsBlocked":469,"waitingRoom":{"blocked":54,"concerned":124},"states":{"ENT-GES":{"2021-04-06":"indisponible","2021-04-07":"degrade","2021-04-08":"degrade","2021-04-09":"ameliore"},"ENT-HDF":{"2021-04-06":"quasi_inaccessible","2021-04-07":"degrade","2021-04-08":"ameliore","2021-04-09":"inconnu"},"ENT-IDF-LYC":{"2021-04-06":"indisponible","2021-04-07":"degrade","2021-04-08":"degrade","2021-04-09":"nominal"},"NAT-MCM":{"2021-04-06":"indisponible","2021-04-07":"quasi_inaccessible","2021-04-08":"quasi_inaccessible","2021-04-09":"ameliore"}},"inaccessibleUntil":{"NAT-MCM":"2021-04-08"},"surge":{"ENT":{"first":"2021-04-06T08:33:00+02:00","start":"2021-04-06T08:33:00+02:00","label":"peu après 8 h 30"}},"statements":5,"contradicted":5,"reports":17,"empty":false}	2026-11-27 00:31:48+00	2026-11-27 00:31:48.625+00	redaction	2026-11-27 00:31:48.625+00	redaction	2026-11-27 00:32:13.551+00	relecture	2026-11-27 00:32:13.64+00	redaction	b390a3a7afd5abb222f18c37fe31e3d36f10d554e2784acf3afbd6af8f4087d0	\N	\N	\N	\N	2	\N	\N	\N	\N
\.
COPY public.evidence_pack (id, first_day, last_day, platforms, regions, academies, audience, purpose, recipient, embargo_until, review_edition, as_of, asked_by, state, step, percent, attempts, cancel_asked, fault, fault_about, ended_at, file_name, bytes, sha256, manifest_sha256, certificate_sha256, stamped_at, stamped_by, version) FROM stdin;
1	2021-04-05	2021-04-11	{}	{}	{}	press	Essai de reprise	La rédaction	\N	\N	2026-11-27 00:31:49+00	presse	sealed	\N	100	1	f	\N	\N	2026-11-27 00:31:51.242939+00	vigie-dossier-1-2021-04-05.zip	139189	47b97dd6e7392772d7640a3deee0ac004ace0001664b11256187aabff036d9dc	520c07d76e93b3f37437257aaa3eae46b2b89f4ec396e3b2a0424ddafa8d0e85	56aba5384cd68580bf5d8829e2dfcd879c816fd120babf82c6fe2af2b0b4b885	2026-11-27 00:31:51+00	C=FR,O=Vigie,CN=Vigie\\, horodatage de demonstration	2
\.
COPY public.evidence_download (id, pack_id, at, by_login, refused) FROM stdin;
1	1	2026-11-27 00:32:13.828563+00	presse	f
\.
COPY public.evidence_pack_quotation (pack_id, testimony_id) FROM stdin;
1	7
1	2
1	3
1	11
1	4
1	1
1	5
1	10
1	9
1	6
1	14
1	15
1	17
1	13
1	16
1	31
1	22
1	21
1	19
1	20
1	28
1	25
1	26
1	24
1	27
\.
COPY public.evidence_notice (pack_id, testimony_id, told_at, told_by) FROM stdin;
\.
COPY public.evidence_pack_file (pack_id, path, bytes, sha256) FROM stdin;
1	data/donnees/semaines.csv	223	b04651fd789d02126d5fea5a3848b2f1e7dbacc6241c5119413734af55ab8206
1	data/donnees/semaines.jsonl	252	6ebff300cdbeaf5af6b480f9c138e6868cbf053362652b544935e7cfbe6f9a84
1	data/donnees/jours.csv	122	27825479ac3939850686c8b73f2a08353f4c245757dc0302cc919a5e8215ea93
1	data/donnees/jours.jsonl	237	68a3a8f42ab43b6193cc4db983bf177908b95f7f3fab2edf98006da386a8d383
1	data/donnees/outils.csv	409	8ecc92f616e6b793ecbdabad693aded71099eb529ff2d1f0ea9a035d2161ee1f
1	data/donnees/outils.jsonl	702	e8d52f1b033ab78d2c8fa55246ac40817746c9af64aea184f9659b0eb2369650
1	data/donnees/outils-jours.csv	1057	ef5d89bded8e3e31951b3bc9541f6b49d513f4c14e9012cf8b88601ca2777dcd
1	data/donnees/outils-jours.jsonl	2111	0dbc814a32f88d9e997fb02d65fc40faf420ba11643df785a8e911137db4bced
1	data/donnees/regions.csv	394	e9d0582e072e155dcfddf58e910f1f1db521fee4367717df2afbfd7222ff7ce5
1	data/donnees/regions.jsonl	935	ae12b826689f779aa79c4bc874fc58284b7060409df911bb32eac816fd8df526
1	data/donnees/academies.csv	46	60c5fe1d09161c636223ab628aa51896ca9ffe3320ec14ab4c41463118a46ef9
1	data/donnees/academies.jsonl	0	e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
1	data/donnees/problemes.csv	324	e6b3665bafe0d2a01a390aa56b067c45905d02c34ac75aa92fcfef4a72b0f75d
1	data/donnees/problemes.jsonl	563	4cb5aab2c59ca377fb2452f250de401bf2ecaa8bf3c0b86973aeb044fb5ed778
1	data/donnees/temoignages.csv	1957	03724b7ad98e9fa319ad8ecb071c08aa1ed902ca885d4465276f4257f13e5e6f
1	data/donnees/temoignages.jsonl	6092	e05f541ca262620d41e95b03ece09e7f3b8924ca053c71ea93d221e4561e1b75
1	data/donnees/citations.csv	3561	cf1b59215d6dad6718c094b7a7447edeed929004294a5d7b4de17b1b65563693
1	data/donnees/citations.jsonl	5618	4a4ac415d15d156ab200badde779ef21de9facfafe18ffcbe482da1888417983
1	data/donnees/signalements.csv	1536	b6d26280c50110f4401bf78c487e5274b4ee3493cdb6aba1cab9ac934e7eaa21
1	data/donnees/signalements.jsonl	3065	dd66f7efed296bbb484d21a4ba016c459e0bcaddd415128dfdef88ea70165165
1	data/donnees/declarations.csv	1007	3f7110e32cc7d9b7c8bdb884c498b57e3588f6928224c1f4e424f774e979323a
1	data/donnees/declarations.jsonl	1620	c2449b9ce5371f4226e7a56365cfc7c67c7004bb01558c65742d656a022c7eb3
1	data/donnees/refutations.csv	737	f793d41ace3d72502c343671efc5251416712e07417e4f7373d487068665044b
1	data/donnees/refutations.jsonl	1102	0c4ccedf8cbc47e63e1f07a3a9b1a3aa63cfa0cf06bf5244a11a8af2635c153d
1	data/captures/1-capture-de-demonstration.pdf	1443	672cda5fa5899d59101326b7594316c3ec54f64923b734ad4656ff0c055fead1
1	data/captures/2-capture-de-demonstration.pdf	1462	1a7f06f06b1959bb8d0e5b9c84cbe17650356b17632d099d32449d15a0a80de2
1	data/captures/3-capture-de-demonstration.pdf	1460	3ed258be58e655e5bbd597ce5cb2b1b5f52522b5a45abf54137b7a74ebb27eec
1	data/captures/6-capture-de-demonstration.pdf	1443	cc9f3a30e3bb38d6026d14fec55bf6f30b0e04d48b354068afb3d146613960e5
1	data/captures/4-capture-de-demonstration.pdf	1490	f07dafc222b94552e3a18b28bf2e72dccd2d57be67f3e43d894997ab69d8709f
1	data/captures/5-capture-de-demonstration.pdf	1482	bb4b49127c850c6a1ad3f65ec1adb07dd6e412bf904c087957118f84aae8b123
1	data/captures/7-capture-de-demonstration.pdf	1414	fd773eb65ed648a689e3f364d46d89d473badf4ebeb80a973116ca3b2ae5f605
1	data/donnees/captures.csv	1241	e37d5c91fcbe0605a5c2c03a79089c62d523107eefb99e112f3589c44d8afdca
1	data/donnees/captures.jsonl	1820	3c4c77a59999bc8c73d9c334fc7b7a0e8c9afecfef625541a7b834fd469cd3e9
1	data/donnees/journal.csv	2955	596041862afa48b6819324635ee08c042379bfd9c1f2da67715b41e87e5c440e
1	data/donnees/journal.jsonl	3960	55414b3193c1e6cb32b6748c27ae8a961a4e2b8bd2551157eb921bf6fe9fb331
1	data/donnees/donnees.xlsx	16367	4af1b532dd501d62c05abacc9ee00779a7ddd70a169992aba692ff96eb3db5ef
1	data/donnees/datapackage.json	18042	919a082823280519950c1ca071f5f53c7f1311e0f2792e67a581344a8ca40344
1	data/synthese.pdf	17537	b3261133dc7a05ae75222b7eaa56616acf391cce3117c9d113d5ed8769075be9
1	data/dossier.pdf	57316	0217c486d033dea5b5d6f223dafaa70f59bd83fa0f720704f5197574b499eab7
1	data/dossier.odt	5315	dbbd54e629659fbffc6f46a88ae83aa72003a19de7a63b53145e9fdbf175577c
\.
COPY public.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, installed_on, execution_time, success) FROM stdin;
1	0001	roles and extensions	SQL	V0001__roles_and_extensions.sql	1937590501	vigie	2026-11-27 00:28:35.199406	70	t
2	0002	audit trail	SQL	V0002__audit_trail.sql	661121820	vigie	2026-11-27 00:28:35.328756	25	t
3	0003	identity	SQL	V0003__identity.sql	1393123519	vigie	2026-11-27 00:28:35.381475	10	t
4	0004	catalogue	SQL	V0004__catalogue.sql	-1977521145	vigie	2026-11-27 00:28:35.408633	29	t
5	0005	testimony	SQL	V0005__testimony.sql	-481956939	vigie	2026-11-27 00:28:35.461465	45	t
6	0006	report	SQL	V0006__report.sql	1501406080	vigie	2026-11-27 00:28:35.52511	11	t
7	0007	statement	SQL	V0007__statement.sql	312336627	vigie	2026-11-27 00:28:35.550906	55	t
8	0008	question	SQL	V0008__question.sql	-692655246	vigie	2026-11-27 00:28:35.627549	13	t
9	0101	staff token	SQL	V0101__staff_token.sql	1839893987	vigie	2026-11-27 00:28:35.658628	7	t
10	0301	part of the day	SQL	V0301__part_of_the_day.sql	-104899097	vigie	2026-11-27 00:28:35.675379	6	t
11	0401	import run	SQL	V0401__import_run.sql	-2015276653	vigie	2026-11-27 00:28:35.69695	11	t
12	0501	rejection reason	SQL	V0501__rejection_reason.sql	1325077985	vigie	2026-11-27 00:28:35.726122	21	t
13	0502	moderation lock	SQL	V0502__moderation_lock.sql	2110467507	vigie	2026-11-27 00:28:35.761759	4	t
14	0503	testimony search	SQL	V0503__testimony_search.sql	-1797774730	vigie	2026-11-27 00:28:35.772138	8	t
15	0504	saved view	SQL	V0504__saved_view.sql	1559368923	vigie	2026-11-27 00:28:35.789378	4	t
16	0505	witness question	SQL	V0505__witness_question.sql	1120335466	vigie	2026-11-27 00:28:35.7989	6	t
17	0701	statement history	SQL	V0701__statement_history.sql	1128870219	vigie	2026-11-27 00:28:35.80986	6	t
18	0702	question follow up	SQL	V0702__question_follow_up.sql	-1968437225	vigie	2026-11-27 00:28:35.821203	6	t
19	0901	weekly review	SQL	V0901__weekly_review.sql	-795456745	vigie	2026-11-27 00:28:35.831884	5	t
20	0902	day note	SQL	V0902__day_note.sql	917467210	vigie	2026-11-27 00:28:35.841884	4	t
21	0903	reply and schedule	SQL	V0903__reply_and_schedule.sql	-121591637	vigie	2026-11-27 00:28:35.850115	5	t
22	0904	testimony symptom history	SQL	V0904__testimony_symptom_history.sql	1290135794	vigie	2026-11-27 00:28:35.860745	2	t
23	1001	evidence pack	SQL	V1001__evidence_pack.sql	-1250255025	vigie	2026-11-27 00:28:35.866153	9	t
24	1002	custody	SQL	V1002__custody.sql	-82881386	vigie	2026-11-27 00:28:35.880899	7	t
25	1003	evidence notice	SQL	V1003__evidence_notice.sql	904366374	vigie	2026-11-27 00:28:35.89247	2	t
26	1101	retention	SQL	V1101__retention.sql	1616731808	vigie	2026-11-27 00:28:35.898958	10	t
27	1102	rights request	SQL	V1102__rights_request.sql	-765125115	vigie	2026-11-27 00:28:35.914404	5	t
\.
COPY public.import_run (id, kind, file_name, sha256, bytes, dry_run, started_at, started_by, state, progress_at, percent, row_count, created_count, updated_count, unchanged_count, fault_count) FROM stdin;
\.
COPY public.import_fault (import_run_id, "position", line, field, message) FROM stdin;
\.
COPY public.legal_hold (id, reason, testimony_id, platform_code, first_day, last_day, placed_at, placed_by, released_at, released_by) FROM stdin;
\.
COPY public.moderation_lock (testimony_id, login, until) FROM stdin;
\.
COPY public.platform_period (id, platform_code, valid, authority_type, authority_name, vendor, host, host_source, territory_level, territory_codes) FROM stdin;
2	ENT-PCN	(,)	departement	Ville de Paris	Open Digital Education / Edifice	\N	\N	departement	{75}
3	ENT-77	(,)	departement	Département de Seine-et-Marne	Open Digital Education / Edifice	\N	\N	departement	{77}
4	ENT-91	(,)	departement	Département de l'Essonne	Open Digital Education / Edifice	\N	\N	departement	{91}
5	ENT-78	(,)	departement	Département des Yvelines	ITOP (oZe)	\N	\N	departement	{78}
6	ENT-92	(,)	departement	Département des Hauts-de-Seine	ITOP (oZe)	\N	\N	departement	{92}
7	ENT-93	(,)	departement	Département de la Seine-Saint-Denis	Kosmos (Skolengo)	\N	\N	departement	{93}
8	ENT-95	(,)	departement	Département du Val-d'Oise	Kosmos (Skolengo)	\N	\N	departement	{95}
11	ENT-NOR	(,)	groupement	Région Normandie, départements du Calvados, de la Manche et de l'Orne	itslearning (jusqu'à la bascule 2021-2022) puis Open Digital Education / Edifice	\N	\N	region	{28}
12	ENT-76	(,)	departement	Département de la Seine-Maritime	Kosmos (Skolengo)	\N	\N	departement	{76}
13	ENT-27	(,)	departement	Département de l'Eure	Kosmos (Skolengo)	\N	\N	departement	{27}
14	ENT-BRE	(,)	academie	Académie de Rennes (avec Région Bretagne et départements)	Académie de Rennes (développement interne)	Académie de Rennes	\N	academie	{14}
15	ENT-PDL	(,)	groupement	Région Pays de la Loire, 5 départements, académie de Nantes	Kosmos (Skolengo)	\N	\N	region	{52}
16	ENT-PDL1	(,)	academie	Académie de Nantes et communes adhérentes	\N	\N	\N	academie	{17}
17	ENT-CVL	(,)	groupement	GIP RECIA (État, Région, départements)	GIP RECIA (logiciels libres)	GIP RECIA	\N	region	{24}
18	ENT-NAQ	(,)	region	Région Nouvelle-Aquitaine	Open Digital Education / Edifice	\N	\N	region	{75}
19	ENT-ARGOS	(,)	academie	Académie de Bordeaux	\N	\N	\N	academie	{04}
20	ENT-23	(,)	departement	Département de la Creuse	Kosmos	\N	\N	departement	{23}
21	ENT-BFC	(,)	groupement	Région Bourgogne-Franche-Comté, départements, académies de Besançon et Dijon	Kosmos (Skolengo)	\N	\N	region	{27}
22	ENT-OCC	(,)	groupement	Région Occitanie, départements, académies de Montpellier et Toulouse	Kosmos (Skolengo)	\N	\N	region	{76}
23	ENT-31	(,)	departement	Département de la Haute-Garonne	Kosmos (Skolengo)	\N	\N	departement	{31}
24	ENT-ARA	(,)	groupement	Région Auvergne-Rhône-Alpes et départements partenaires	Kosmos (Skolengo)	\N	\N	region	{84}
25	ENT-42	(,)	departement	Département de la Loire	Kosmos (Skolengo)	\N	\N	departement	{42}
26	ENT-69	(,)	metropole	Métropole de Lyon (et Département du Rhône)	Métropole de Lyon (développement interne)	\N	\N	departement	{69}
27	ENT-PAC	(,)	groupement	Région Sud Provence-Alpes-Côte d'Azur, départements partenaires, académies d'Aix-Marseille et Nice	\N	\N	\N	region	{93}
28	ENT-06	(,)	departement	Département des Alpes-Maritimes	Kosmos (Skolengo)	\N	\N	departement	{06}
29	ENT-83	(,)	departement	Département du Var	Open Digital Education / Edifice	\N	\N	departement	{83}
30	ENT-COR	(,)	collectivite_unique	Collectivité de Corse	\N	\N	\N	region	{94}
31	ENT-GUA	(,)	academie	Académie de Guadeloupe	Open Digital Education / Edifice	\N	\N	academie	{32}
32	ENT-MAY	(,)	academie	Académie de Mayotte	Open Digital Education / Edifice	\N	\N	academie	{43}
33	ENT-REU	(,)	academie	Académie de La Réunion	\N	\N	\N	academie	{28}
34	ENT-MTQ	(,)	academie	Académie de Martinique	\N	\N	\N	academie	{31}
35	ENT-ONE	(,)	collectivite_locale	Communes ou académies selon le territoire	Open Digital Education / Edifice	\N	\N	national	{}
36	ENT-BEN	(,)	collectivite_locale	Communes	Beneylu	\N	\N	national	{}
38	NAT-VISIO-ETAB	(,)	ministere	Ministère (DNE)	BigBlueButton (libre)	\N	\N	national	{}
39	NAT-VISIO-AG	(,)	ministere	Ministère / DINUM	BigBlueButton (libre)	\N	\N	national	{}
40	NAT-APPS	(,)	ministere	Ministère (DNE)	DNE, logiciels libres	OVH et Scaleway (bêta 2020)	\N	national	{}
41	NAT-NUAGE	(,)	ministere	Ministère (DNE)	Nextcloud (libre)	\N	\N	national	{}
42	NAT-TUBE	(,)	ministere	Ministère (DNE)	PeerTube (libre)	\N	\N	national	{}
43	NAT-TRIBU	(,)	ministere	Ministère	\N	\N	\N	national	{}
44	NAT-EDUC	(,)	ministere	Ministère	\N	\N	\N	national	{}
45	NAT-GAR	(,)	ministere	Ministère	\N	\N	\N	national	{}
46	NAT-GUICHET	(,)	ministere	Rectorats	\N	\N	\N	national	{}
47	NAT-WEBMAIL	(,)	ministere	Rectorats	\N	\N	\N	national	{}
48	NAT-PIX	(,)	operateur_public	GIP Pix	GIP Pix (libre)	\N	\N	national	{}
49	NAT-ELEA	(,)	ministere	Ministère (DNE), académies	Moodle (libre)	\N	\N	national	{}
50	NAT-MAGISTERE	(,)	ministere	Ministère	Moodle (libre)	\N	\N	national	{}
51	NAT-CAPYTALE	(,)	academie	Académies (Paris notamment)	\N	\N	\N	national	{}
52	NAT-LUMNI	(,)	operateur_public	France Télévisions et partenaires	\N	\N	\N	national	{}
53	NAT-FOLIOS	(,)	operateur_public	Onisep	\N	\N	\N	national	{}
54	NAT-PSUP	(,)	ministere	Ministère chargé de l'enseignement supérieur	\N	\N	\N	national	{}
55	NAT-AFFELNET	(,)	ministere	Ministère	\N	\N	\N	national	{}
56	NAT-TELESERV	(,)	ministere	Ministère	\N	\N	\N	national	{}
57	NAT-CYCLADES	(,)	ministere	Ministère	\N	\N	\N	national	{}
58	NAT-SANTORIN	(,)	ministere	Ministère	\N	\N	\N	national	{}
59	NAT-SIECLE	(,)	ministere	Ministère	\N	\N	\N	national	{}
60	NAT-LSU	(,)	ministere	Ministère	\N	\N	\N	national	{}
61	NAT-LSL	(,)	ministere	Ministère	\N	\N	\N	national	{}
62	NAT-ONDE	(,)	ministere	Ministère	\N	\N	\N	national	{}
63	NAT-OPALE	(,)	ministere	Ministère	\N	\N	\N	national	{}
64	NAT-IPROF	(,)	ministere	Ministère	\N	\N	\N	national	{}
65	NAT-SIAM	(,)	ministere	Ministère	\N	\N	\N	national	{}
66	NAT-RENOIRH	(,)	ministere	Ministère	\N	\N	\N	national	{}
67	PRI-PRONOTE	(,)	operateur_prive	Établissement (contrat) / Index Éducation	Index Éducation	\N	\N	national	{}
68	PRI-EDT	(,)	operateur_prive	Établissement (contrat) / Index Éducation	Index Éducation	\N	\N	national	{}
69	PRI-ED	(,)	operateur_prive	Établissement (contrat)	Aplim (ex-Statim)	\N	\N	national	{}
70	PRI-LVS	(,)	operateur_prive	Établissement (contrat)	Axess Éducation	\N	\N	national	{}
71	PRI-ITSL	(,)	operateur_prive	Collectivité (contrat)	itslearning	\N	\N	national	{}
72	REP-DISCORD	(,)	operateur_prive	Discord Inc.	Discord Inc.	\N	\N	national	{}
73	REP-ZOOM	(,)	operateur_prive	Zoom	Zoom	\N	\N	national	{}
74	REP-WHATSAPP	(,)	operateur_prive	Meta	Meta	\N	\N	national	{}
75	REP-TEAMS	(,)	operateur_prive	Microsoft	Microsoft	\N	\N	national	{}
76	REP-JITSI	(,)	operateur_prive	instances diverses	libre	\N	\N	national	{}
77	REP-MAIL	(,)	autre	\N	\N	\N	\N	national	{}
78	NAT-MCM	(,2020-09-01)	operateur_public	CNED (sous tutelle du ministère)	Blackboard (Collaborate)	Amazon Web Services	\N	national	{}
79	NAT-MCM	[2021-09-01,)	operateur_public	CNED (sous tutelle du ministère)	Blackboard (Collaborate)	Amazon Web Services	\N	national	{}
80	NAT-MCM	[2020-09-01,2021-09-01)	ministere	CNED, sous tutelle du ministère de l'Éducation nationale	Blackboard	Amazon Web Services	presse, avril 2021	national	{}
81	ENT-IDF-LYC	(,2017-09-01)	region	Région Île-de-France	Open Digital Education / Edifice (socle 2017-2023)	\N	\N	region	{11}
82	ENT-IDF-LYC	[2017-09-01,)	collectivite	Région Île-de-France	Open Digital Education	\N	\N	region	{11}
83	ENT-GES	(,2018-09-01)	groupement	Région Grand Est, départements, académies de Reims, Nancy-Metz, Strasbourg	Kosmos (Skolengo)	\N	\N	region	{44}
84	ENT-GES	[2018-09-01,)	collectivite	Région Grand Est et départements	Kosmos	\N	\N	region	{44}
85	ENT-HDF	(,2019-09-01)	groupement	Région Hauts-de-France, 5 départements, académies d'Amiens et de Lille	Open Digital Education / Edifice	\N	\N	region	{32}
86	ENT-HDF	[2019-09-01,)	collectivite	Région Hauts-de-France et départements	Open Digital Education	\N	\N	region	{32}
\.
COPY public.question (id, external_ref, "position", question, answer, link, received_at, published_at, version, source, state, may_publish, original, follow_up_hash, submission_key, answered_at, answered_by) FROM stdin;
1	ordre 1	1	Je n'arrive pas à me connecter : dois-je rattraper l'heure ?	Gardez une trace datée et signalez-le ; demandez une réponse écrite à la direction.	/faq#rattrapage	2026-11-27 00:28:40.918509+00	2026-11-27 00:28:40.918509+00	0	import	answered	t	\N	\N	\N	2026-11-27 00:28:40.918509+00	demonstration
2	ordre 2	2	Puis-je utiliser un autre outil que ceux de l'institution ?	Rien n'oblige à utiliser un outil personnel ; attention aux données des élèves.	/faq#outil-de-repli	2026-11-27 00:28:40.918509+00	2026-11-27 00:28:40.918509+00	0	import	answered	t	\N	\N	\N	2026-11-27 00:28:40.918509+00	demonstration
3	ordre 3	3	Mon témoignage sera-t-il publié avec mon nom ?	Seulement si vous avez choisi ce niveau ; vous pouvez le retirer à tout moment.	/faq#anonymat	2026-11-27 00:28:40.918509+00	2026-11-27 00:28:40.918509+00	0	import	answered	t	\N	\N	\N	2026-11-27 00:28:40.918509+00	demonstration
4	ordre 4	4	Je ne trouve pas ma réponse.	Écrivez-nous.	/contact	2026-11-27 00:28:40.918509+00	2026-11-27 00:28:40.918509+00	0	import	answered	t	\N	\N	\N	2026-11-27 00:28:40.918509+00	demonstration
\.
COPY public.status_report (id, external_ref, filed_at, filed_by, author_role, platform_code, instance, day, slot, region_code, state, symptom_code, comment, replaces_id, replaced_at, withdrawn, version) FROM stdin;
1	S01	2021-04-06 10:10:00+00	demonstration	section_academique	NAT-MCM	\N	2021-04-06	matin	\N	indisponible	acces_impossible	Remontées concordantes de huit académies.	\N	\N	f	0
2	S02	2021-04-06 16:30:00+00	demonstration	secteur_national	NAT-MCM	\N	2021-04-06	apres_midi	\N	quasi_inaccessible	deconnexion	Quelques connexions, coupures vers 14 h 30.	\N	\N	f	0
3	S03	2021-04-06 10:00:00+00	demonstration	section_academique	ENT-IDF-LYC	\N	2021-04-06	matin	11	indisponible	acces_impossible	Trois académies touchées.	\N	\N	f	0
4	S04	2021-04-06 16:00:00+00	demonstration	section_academique	ENT-IDF-LYC	\N	2021-04-06	apres_midi	11	degrade	lenteurs	Accès rétabli par moments, messagerie très lente.	\N	\N	f	0
5	S05	2021-04-06 10:20:00+00	demonstration	section_academique	ENT-GES	\N	2021-04-06	matin	44	indisponible	acces_impossible	\N	\N	\N	f	0
6	S06	2021-04-06 10:25:00+00	demonstration	section_academique	ENT-HDF	\N	2021-04-06	matin	32	quasi_inaccessible	quota_connexions	Accès limité par quota.	\N	\N	f	0
7	S07	2021-04-07 16:15:00+00	demonstration	secteur_national	NAT-MCM	\N	2021-04-07	journee	\N	quasi_inaccessible	acces_impossible	Très peu de collègues ont pu ouvrir une classe.	\N	\N	f	0
8	S08	2021-04-07 16:20:00+00	demonstration	section_academique	ENT-IDF-LYC	\N	2021-04-07	journee	11	degrade	quota_connexions	File d'attente virtuelle à l'entrée.	\N	\N	f	0
9	S09	2021-04-07 16:25:00+00	demonstration	section_academique	ENT-GES	\N	2021-04-07	journee	44	degrade	lenteurs	\N	\N	\N	f	0
10	S10	2021-04-07 16:30:00+00	demonstration	section_academique	ENT-HDF	\N	2021-04-07	journee	32	degrade	lenteurs	\N	\N	\N	f	0
11	S11	2021-04-08 16:10:00+00	demonstration	secteur_national	NAT-MCM	\N	2021-04-08	journee	\N	quasi_inaccessible	acces_impossible	\N	\N	\N	f	0
12	S12	2021-04-08 16:15:00+00	demonstration	section_academique	ENT-IDF-LYC	\N	2021-04-08	journee	11	degrade	lenteurs	\N	\N	\N	f	0
13	S13	2021-04-08 16:20:00+00	demonstration	section_academique	ENT-GES	\N	2021-04-08	journee	44	degrade	lenteurs	\N	\N	\N	f	0
14	S14	2021-04-08 16:30:00+00	demonstration	section_academique	ENT-HDF	\N	2021-04-08	journee	32	ameliore	lenteurs	\N	\N	\N	f	0
15	S15	2021-04-09 15:40:00+00	demonstration	secteur_national	NAT-MCM	\N	2021-04-09	journee	\N	ameliore	salle_attente_bloquee	Connexion possible, élèves retenus en salle d'attente.	\N	\N	f	0
16	S16	2021-04-09 15:45:00+00	demonstration	section_academique	ENT-IDF-LYC	\N	2021-04-09	journee	11	nominal	\N	\N	\N	\N	f	0
17	S17	2021-04-09 15:50:00+00	demonstration	section_academique	ENT-GES	\N	2021-04-09	journee	44	ameliore	lenteurs	\N	\N	\N	f	0
\.
COPY public.rebuttal_evidence (id, rebuttal_id, "position", testimony_id, report_id, outside) FROM stdin;
1	1	0	\N	\N	source_externe
2	2	0	1	\N	\N
3	2	1	2	\N	\N
4	2	2	3	\N	\N
5	2	3	5	\N	\N
6	2	4	\N	1	\N
7	2	5	\N	3	\N
8	2	6	\N	5	\N
9	2	7	\N	6	\N
10	3	0	5	\N	\N
11	3	1	6	\N	\N
12	3	2	9	\N	\N
13	3	3	\N	1	\N
14	4	0	24	\N	\N
15	4	1	25	\N	\N
16	4	2	26	\N	\N
17	4	3	\N	15	\N
18	5	0	\N	1	\N
19	5	1	\N	3	\N
20	5	2	\N	5	\N
21	5	3	\N	6	\N
\.
COPY public.reference_day (id, day_rank, reference_day, compared_day, platform_code, reference_state, compared_state, source, finding) FROM stdin;
1	1	2020-03-16	2021-04-06	NAT-MCM	indisponible	indisponible	presse, mars 2020	identique
2	1	2020-03-16	2021-04-06	ENT-IDF-LYC	indisponible	indisponible	synthetique	identique
3	1	2020-03-16	2021-04-06	ENT-GES	indisponible	indisponible	synthetique	identique
4	1	2020-03-16	2021-04-06	ENT-HDF	quasi_inaccessible	quasi_inaccessible	synthetique	identique
\.
COPY public.rejection_reason (code, label, label_en, "position", active) FROM stdin;
hors_sujet	Hors sujet	Off topic	1	t
invraisemblable	Invraisemblable ou contradictoire	Implausible or contradictory	2	t
injurieux	Injurieux ou diffamatoire	Insulting or defamatory	3	t
donnees_personnelles	Vise une personne plutôt qu’un outil	About a person rather than a tool	4	t
essai	Essai, vide ou illisible	Test, empty or unreadable	5	t
autre	Autre motif, dit dans la note	Other reason, given in the note	6	t
\.
COPY public.retention_run (id, as_of, started_at, ended_at, started_by, dry_run) FROM stdin;
\.
COPY public.retention_result (run_id, rule, due_before, due, held, done) FROM stdin;
\.
COPY public.review_reply (id, week, edition, kind, body, claim, section, received_at, recorded_by, due_at, link_digest, link_until, answered_at, answer, shown_at, refused_at, refused_reason, version) FROM stdin;
\.
COPY public.rights_request (id, kind, channel, submission_key, received_at, due_on, testimony_id, asked, asked_key, extended_on, extension_reason, state, closed_at, handled_by, answer, answer_key) FROM stdin;
\.
COPY public.saved_view (id, login, name, query, saved_at) FROM stdin;
\.
COPY public.school_holiday (id, zone, academy_code, first_day, last_day, label) FROM stdin;
1	A	\N	2020-10-17	2020-11-01	Toussaint
2	B	\N	2020-10-17	2020-11-01	Toussaint
3	C	\N	2020-10-17	2020-11-01	Toussaint
4	A	\N	2020-12-19	2021-01-03	Noël
5	B	\N	2020-12-19	2021-01-03	Noël
6	C	\N	2020-12-19	2021-01-03	Noël
7	A	\N	2021-02-06	2021-02-21	hiver
8	B	\N	2021-02-20	2021-03-07	hiver
9	C	\N	2021-02-13	2021-02-28	hiver
10	A	\N	2021-04-10	2021-04-25	printemps (communes aux trois zones en 2021)
11	B	\N	2021-04-10	2021-04-25	printemps (communes aux trois zones en 2021)
12	C	\N	2021-04-10	2021-04-25	printemps (communes aux trois zones en 2021)
13	A	\N	2021-05-14	2021-05-16	pont de l’Ascension
14	B	\N	2021-05-14	2021-05-16	pont de l’Ascension
15	C	\N	2021-05-14	2021-05-16	pont de l’Ascension
16	A	\N	2021-07-07	2021-09-01	été
17	B	\N	2021-07-07	2021-09-01	été
18	C	\N	2021-07-07	2021-09-01	été
\.
COPY public.setting (name, value) FROM stdin;
demonstration	true
demonstration_complete	true
\.
COPY public.staff_member (id, login, display_name, role, password_hash, active, demonstration, created_at, version) FROM stdin;
1	admin	Camille Administrateur	ADMINISTRATOR	$argon2id$v=19$m=19456,t=2,p=1$8r3En3S6VAJSYTNk1BfYxA$FySu0feBXjQLBTgjPuZkrbEYS3TLnF/snlSlHuJVDSQ	t	t	2026-11-27 00:28:39.625116+00	0
2	section	Section de Créteil et Versailles	SECTION	$argon2id$v=19$m=19456,t=2,p=1$gY81skOJkCLekcAR88/SHQ$uipqPlcQ/0bpoecLIKS6G6vu8sZnh5VDTgMa6V2cKe0	t	t	2026-11-27 00:28:40.092668+00	0
3	redaction	Dominique Rédaction	EDITOR	$argon2id$v=19$m=19456,t=2,p=1$f39GUg8AJlbrUbTVXf6+jw$p2UkN0q7TvH+MWvEp4VrIkuioyrcOjuidm0Zm+ocYwA	t	t	2026-11-27 00:28:40.158169+00	0
4	relecture	Claude Relecture	EDITOR	$argon2id$v=19$m=19456,t=2,p=1$yLifk90pIyLYRVryAD1elA$PXVT2b7GWCmxmiT9FdLdfjI9Y6WpTGWWfFwlIoU19TI	t	t	2026-11-27 00:28:40.216278+00	0
5	presse	Sacha Presse	PRESS	$argon2id$v=19$m=19456,t=2,p=1$8Vp/xUy1fNeKI7rwDVjN7g$RIGOlL+1a1/sKbI7r56ZCsrOdFSpSgXkOILOsfy5NzQ	t	t	2026-11-27 00:28:40.274787+00	0
6	referent	Maxime Référent	LIAISON	$argon2id$v=19$m=19456,t=2,p=1$bmqZZDpp0o32O0xyhtJ4rA$oK469XiYW9gGg2yCWPTfUi6vye+uva0hc3LxOjzQR10	t	t	2026-11-27 00:28:40.329771+00	0
\.
COPY public.staff_academy (staff_id, academy_code) FROM stdin;
2	24
2	25
\.
COPY public.staff_token (id, staff_id, name, hash, created_at, last_used_on, revoked_at) FROM stdin;
\.
COPY public.statement_platform (statement_id, platform_code) FROM stdin;
2	ENT-HDF
2	ENT-IDF-LYC
2	ENT-GES
3	ENT-HDF
3	ENT-IDF-LYC
3	ENT-GES
4	NAT-MCM
5	NAT-MCM
\.
COPY public.statement_version (id, statement_id, ended_at, ended_by, reason, note, said_at, time_precision, time_wording, summary, quotation, channel, url) FROM stdin;
\.
COPY public.testimony_consent (id, testimony_id, level, effective_at, wording_version) FROM stdin;
1	1	anonyme	2021-04-06 06:41:00+00	import
2	2	anonyme	2021-04-06 06:44:00+00	import
3	3	fonction	2021-04-06 06:47:00+00	import
4	4	anonyme	2021-04-06 06:52:00+00	import
5	5	anonyme	2021-04-06 07:05:00+00	import
6	6	fonction	2021-04-06 07:20:00+00	import
7	7	anonyme	2021-04-06 07:41:00+00	import
8	8	interne	2021-04-06 08:15:00+00	import
9	9	anonyme	2021-04-06 09:30:00+00	import
10	10	anonyme	2021-04-06 12:50:00+00	import
11	11	anonyme	2021-04-06 15:20:00+00	import
12	12	anonyme	2021-04-06 16:05:00+00	import
13	13	anonyme	2021-04-07 07:12:00+00	import
14	14	anonyme	2021-04-07 07:30:00+00	import
15	15	fonction	2021-04-07 08:10:00+00	import
16	16	anonyme	2021-04-07 09:45:00+00	import
17	17	anonyme	2021-04-07 13:30:00+00	import
18	18	interne	2021-04-07 17:00:00+00	import
19	19	anonyme	2021-04-08 06:55:00+00	import
20	20	nom	2021-04-08 08:05:00+00	import
21	21	anonyme	2021-04-08 09:20:00+00	import
22	22	anonyme	2021-04-08 12:40:00+00	import
23	23	anonyme	2021-04-08 14:10:00+00	import
24	23	retire	2021-04-10 07:00:00+00	import
25	24	fonction	2021-04-09 06:50:00+00	import
26	25	anonyme	2021-04-09 07:25:00+00	import
27	26	anonyme	2021-04-09 08:15:00+00	import
28	27	anonyme	2021-04-09 09:00:00+00	import
29	28	anonyme	2021-04-09 12:20:00+00	import
30	29	interne	2021-04-09 14:45:00+00	import
31	30	anonyme	2021-04-09 15:30:00+00	import
32	31	anonyme	2021-04-11 19:10:00+00	import
33	32	interne	2021-04-06 10:00:00+00	import
34	33	nom	2026-11-27 00:31:00+00	2026-11
35	34	nom	2026-11-27 00:31:00+00	2026-11
36	35	nom	2026-11-27 00:31:00+00	2026-11
\.
COPY public.testimony_contact (testimony_id, sealed, key_version, last_contact_at) FROM stdin;
33	\\xe238220802c794f2b48b6bbd2beeca769bc6aae17fc5926e9db64fc62e8a02a4e2e744417e93fe8690a687550ea542a43ca0983f8c60cf167018cdef7e61cf6499215f28	1	2026-11-27 00:31:00+00
34	\\xc75d065b6c1beb7dd63e6b2ba5b0ae173cfad02becd452b8ed4634c64680bb606500760ccd2fe2b846402baf6d840950392db003930dfe9798a08789235a4d4481e163e6	1	2026-11-27 00:31:00+00
35	\\xda76b39dd5f0c2cdc8b593004b7bb5d37f55e879d3c33d6486279b9ba3fa8269682127b225a9edd9a4aebc93238db4f2d7dd306bdeaa057f9c9fe344eabec056c7e6812f	1	2026-11-27 00:31:00+00
\.
COPY public.testimony_decision (id, testimony_id, outcome, reason_code, note, duplicate_of, decided_at, decided_by, redacted) FROM stdin;
1	1	valide	\N	\N	\N	2021-04-06 06:41:00+00	demonstration	f
2	2	valide	\N	\N	\N	2021-04-06 06:44:00+00	demonstration	f
3	3	valide	\N	\N	\N	2021-04-06 06:47:00+00	demonstration	f
4	4	valide	\N	\N	\N	2021-04-06 06:52:00+00	demonstration	f
5	5	valide	\N	\N	\N	2021-04-06 07:05:00+00	demonstration	f
6	6	valide	\N	\N	\N	2021-04-06 07:20:00+00	demonstration	f
7	7	valide	\N	\N	\N	2021-04-06 07:41:00+00	demonstration	f
8	8	valide	\N	\N	\N	2021-04-06 08:15:00+00	demonstration	f
9	9	valide	\N	\N	\N	2021-04-06 09:30:00+00	demonstration	f
10	10	valide	\N	\N	\N	2021-04-06 12:50:00+00	demonstration	f
11	11	valide	\N	\N	\N	2021-04-06 15:20:00+00	demonstration	f
12	12	doublon	\N	\N	\N	2021-04-06 16:05:00+00	demonstration	f
13	13	valide	\N	\N	\N	2021-04-07 07:12:00+00	demonstration	f
14	14	valide	\N	\N	\N	2021-04-07 07:30:00+00	demonstration	f
15	15	valide	\N	\N	\N	2021-04-07 08:10:00+00	demonstration	f
16	16	valide	\N	\N	\N	2021-04-07 09:45:00+00	demonstration	f
17	17	valide	\N	\N	\N	2021-04-07 13:30:00+00	demonstration	f
18	18	valide	\N	\N	\N	2021-04-07 17:00:00+00	demonstration	f
19	19	valide	\N	\N	\N	2021-04-08 06:55:00+00	demonstration	f
20	20	valide	\N	\N	\N	2021-04-08 08:05:00+00	demonstration	f
21	21	valide	\N	\N	\N	2021-04-08 09:20:00+00	demonstration	f
22	22	valide	\N	\N	\N	2021-04-08 12:40:00+00	demonstration	f
23	23	valide	\N	\N	\N	2021-04-08 14:10:00+00	demonstration	f
24	24	valide	\N	\N	\N	2021-04-09 06:50:00+00	demonstration	f
25	25	valide	\N	\N	\N	2021-04-09 07:25:00+00	demonstration	f
26	26	valide	\N	\N	\N	2021-04-09 08:15:00+00	demonstration	f
27	27	valide	\N	\N	\N	2021-04-09 09:00:00+00	demonstration	f
28	28	valide	\N	\N	\N	2021-04-09 12:20:00+00	demonstration	f
29	29	valide	\N	\N	\N	2021-04-09 14:45:00+00	demonstration	f
30	30	a_masquer	\N	\N	\N	2021-04-09 15:30:00+00	demonstration	f
31	31	valide	\N	\N	\N	2021-04-11 19:10:00+00	demonstration	f
32	32	rejete	\N	\N	\N	2021-04-06 10:00:00+00	demonstration	f
\.
COPY public.testimony_text (testimony_id, original, key_version, shown) FROM stdin;
1	\\x76756b4ba001a0a1e3bcb81ce6f3c38c1b3fac2fcf2e351d50cea2faeb5a2ba66706ac05012661e28c9cfba276de5d8dee851e22885826f3cd235b0349ea622ee19c6cab4beba244cfdf478efe6072cf67f0137775b178c8a9813b501dca8c1331d5e8655f6a5a0e72	1	Page blanche après l'identifiant, trois navigateurs essayés, rien à faire.
2	\\xb4d17f47b9cde3b92e9cc3b25216326c64f828ea67e96688c9fc78cde885332e9cf321d207858cca5daa42328d1d67692e394b437f899215a1ffe057e0f286f152db16e23881d83839aebf47416a8d581985d59d4caf366010d5e51254734780ce93	1	Le portail tourne dans le vide depuis le début de la première heure.
3	\\x7e384eb77b8692c7efe4fd3fd4c8a25975ebc122a6e7975a01fd6519d629d01a6e52441fbcfc59786c75527fee1443128ee0440fa5986d9b0b1bb1001200fff25380bcf64834eab828f9745ffb3aabf5743943ebf09b4b245207ff491d874b934abfd5	1	Un message dit qu'il y a trop de monde et qu'il faut revenir plus tard.
4	\\x322740c49eb95b6726f04c685c1cff2ebf84886e4bb81f317556cc97c7c853ff043284f0cbe09215b0604b00fc95691bd4893c0be2c55cd42126ace676fff69b7d73854efce2723a87d7e8a94d491f629f244b610da9b6924e9b88ce90579f838b44bd	1	J'ai fini par envoyer le travail par courriel aux adresses que j'avais.
5	\\x9f6d6ba2523d0ba333a4d73240178654a4acbe53523bf82b1192f0337d358cca0f6bd2926ca6bebcc6b8574285885308c82e0a81e1ef1ca5364bac1a4c86fd3a6ead7020a5676b3d6da48067e41e3a86abd75e7ec2bc45aeb19e6030	1	Impossible d'ouvrir ma classe virtuelle, le site ne répond pas.
6	\\x3ae2304d2d180d4fffccf75b4d00a7d5cf149edf971abf9d72d22c320549fcc741c2af315f157067e5b80c11522e0b0b7d5e22b8ef029708d762fad0ecc281df34f4395df2ab77a52b57f06a3ec3b362fbc7a8a6e1c9a379ee862bff95a751c68aae2454	1	Une heure d'essais puis repli sur un autre outil trouvé dans l'urgence.
7	\\x6e1992897c4792b7a3f692cf67864b63559d7a015c507e8818b10722c0d33e77a238c816469e27b8a818ca92475392dde70c2b0545a0b64d2e604d708a58f2ff6cd8b3797729010c67867b255e5696323f	1	Dix minutes pour ouvrir un seul message des familles.
8	\\xe1cc8d39784b0bf233f11ac52ca4a0457d1d8ba46c750cf2f5cdf5247f1b806e57f2f4c2d950506f13b35a6687ddf7ee8ed6be7c1347ce54309ce895067b2be76de43063a28525eae64941b670400ccabc	1	Aucun élève n'a pu récupérer le travail déposé.
9	\\x8d85913ddf6775b7cb5060ac980636995509c4269c278e3e60becbd2b2731871bd3e699312626739a3804603a00a843ec187c30df657d4801cf354fb9acc6a6f4ea2f58d9f	1	Ni moi ni les élèves n'avons pu entrer.
10	\\x13efebff33ba1aebb2d75949ab0d0194e68bbb2bb2cdf192a70fdc620dbea81c1eec5042b6a5b9fd2b1e77ea078b1178cc195235a87c56b50e3f7ff777c7f3332b6e8db0c2ad9bb96cb1fa1f4220cb01d0719f4d32b9e495	1	Coupure nette au bout de dix minutes, impossible de revenir.
11	\\xba7955d47437010eae6a95e9f07ba7653aec3cf3bb7b3c1e2f84cf8eef38d7f93d8064067f393e95e14b91b6a70051855e71b28167d59ef8f1eb17ff6f0aae869b276b48227a4e8ebb66c37e78d18137860c2feb6d075784575b	1	Journée entière de lenteurs, la messagerie est inutilisable.
12	\\xa4ad5b71972190a42c11f4633d156eb1057467dc6c3e61777e1e1ba125250ae19c69111879aa91ad2e45aa936abfe09a6f1509613f91dc537f0301bd16171f94f1f3a80368621fe0a378297155dce903b300996b8d96ae8bc59294f3a4e643faecd1b003f33e9454f9	1	\N
13	\\x8c5b9adde5d3c9b20b33ef96144bf9e768f99637c8e3eaebf741df051b402b6cfb92ecc62ec1a8e1ebdcf448cb27562fc206cec34875e64aad73a0b5aec0a01580f2	1	Deuxième jour, même écran d'erreur.
14	\\xdfdd08ec254486657a16ca8650d5543a0044626c931d611fdae789bc7d6f520b2610e16121d637f6464891d61b538b2c184cf5110c226cea061182b486560d5210f3a73f1c8e07684885611d507e3de33224f01652	1	La page s'ouvre mais la messagerie met plusieurs minutes.
15	\\x26170494187f2148897cd348e693a14f07182f446d0cf251e3881a50581a5bafe69181ed6c6aad9c3b48368d50e67fa7e8704b2af6a1fa1a5de45ffa3407188dfdd0ebe469e722ed401aaf2d5b001ef721dcccf3eb1fd0f5	1	Dépôt des devoirs impossible pour la moitié de la classe.
16	\\xbe7be1327bdee54e8b72f95f11d9b842087551dfb961fb8648eee367abd33d457f4218199f172b3a0f333b2d60dd400d6e5231583888cfe31568771c26b2df4ae295a49254eab0f76afdfe6ef9e0a92dea20731f2ec07e94aa2d881f4bdb2ff43eff0ca96f	1	Les élèves ont ouvert eux-mêmes un salon ailleurs, je les ai rejoints.
17	\\xb57185109280592bfdf96082a3a75e60dcdecc48944bfbda2f4ab8f492b41459e1eeee1f2a2a11ff0623506b2a0a2b904b0360a071f76115eba2b4f253b999d6b534e613708e22a24715347909492d7a654fb9e52b9b978a44f87a	1	File d'attente à l'entrée, on passe au bout de vingt minutes.
18	\\xc942de9eaac6e6a872bfafee20f4d16d9c1a48658ee180722876776f78cee8362817857f1c505f8be8ca1004afa766a445e9222331b7228dd5af5f59cb58234eb3317f	1	Mieux qu'hier mais toujours très lent.
19	\\xcaab8302add41c761535a8babbf627eea533cce5a843ada47f6a89befd6426a8fd10620809854815bbd4bcf63f97f52165857fd147d9e34b1caabc8b3db202fa5e24c1	1	Troisième matin sans classe virtuelle.
20	\\xa9f4a22a2563941609d3642823e841512864341e6af159bed87f1580827adaad3a650db2a4b316b871753dd496623b4fa743e51b65c9e0e2bc1dd8b87b34b2e1cad769a5cf73b27d03a45e692d45cb4296753d23	1	Je n'ai pas fait une seule heure en direct depuis mardi.
21	\\xb7bf3826c2df33470bfc4ee376a3d4d475211ea548ee2031ac70bff6a5dafcc1f5e0a9eb3b87adfc333c50fd0be901e895299dd435284fc3c0f6086d5efcc7c3b39f305a14a744d8	1	On entre, mais chaque clic prend une minute.
22	\\x034bdbbd7c0188e7bee9df4f421c7a03095945a312ba19410a6e3bf6063aed909b949721cd473ec71b90bb5fbe0f9e5a4d5ff439863ca87d18145e08d00c3b11bfc7279005	1	Le cahier de textes finit par s'afficher.
23	\\x48b3a8cc09cae1a1117e203a0b5365f34924282c222e9d31de0fd09ffd6dd7b01590cc1132548db889eaf09ff780e8cfc5c2b6bd4ba7df3886	1	Rien ne passe, même le soir.
24	\\xd507de46950c1c9a570edfad7003418ae2628c3a4c1e86cbae5215c90fc8a6a8ce8632c4cc39b9acca4968e558d0db8402d574cea9bbef7937943d452041865b9f6487dbdc571f525fcf7e29064be442708f09e40ccac1df9bd65fb58d9a71c941b31f419e73ac1e9db4ecfd26ba7a5f429560eeaedbe62d	1	Je suis entré du premier coup, mais quatorze élèves sont restés dans la salle d'attente.
25	\\xd18205125269014b811d87f4c4f2260eeb45225deeb4999414002dab47176be4462f977c7686e390b6613700bc3c330ebc02779f934b82c8699d7b9aea05e39f9177db3e910ef26f915e723ac5642b64bb1b98360b8f62fb96d5dc10d6a02fa0	1	J'acceptais les élèves un par un, certains ne sont jamais entrés.
26	\\x38b15a1e8e7ddcf80dfd481a7b8ceec7af9146079bbf7d2368d0e0242368e181419cbc25b1b7dfb00f323c481338b530a6ebeefc5195cca297eec166494a76e90e15fad21d895c995893e57413079a829a70623109a37e1270f88f33982d9538ab	1	Vingt élèves bloqués à la porte pendant que le cours commençait.
27	\\x3f0df3149b9c6e598b81062920cf015303142c4111bafe321b76522ddd76f3c859d4dd0d7a8c69e915050190dec3e210d44124aa167ce0dd8810ed	1	Connexion correcte, son haché.
28	\\xfc2ff9997634601f1a63dc5c72ea75cd139c69a0eca65f481947e1344b875bb093184bd62c5eba46c2bf32e45a9af69c456590395f31bb74c899bea4e0b1ee39d9739bacf6c38183f13c25d93b977d58e2556c	1	Utilisable, avec des ralentissements à l'heure pleine.
29	\\x800f105dc2835495cb3cb6a364f2f3ff68e62f2cb07ee1a8475eb3d9c57c862ba4774c97dedd2152c7d98cfb43bcd14cca924e7b662b41e2585be48e0afdc78b162886fbc8b0a2c44f66011b65817a03cb3a869d8feb2d	1	Onze absents malgré eux : ils voyaient l'écran d'attente.
30	\\xa5b75bce315564d7a8292695a2bc614c6d3518b97c88612456b069b8d8a86e84939176acf7e85b7209a87e030693abc17022a33e03b6376d720e254c1e6f5e2de4bdd07ccccd6f30bfbeaf74c5ec21c071ccba23e3111eac241011a43f562715	1	\N
31	\\x42158259d80678e391a5b9c54ba66c40e2593c6e561e9e0f1003de8e065173021e687769d14935eddeeff2c7f7df7abd6a0ae05077e3a95912761869ae226ef2453078a035e5c090ca29eaecae2905a0194c6c079f0a2670438be10cda1843d856d3a3c8631cd684ea3a7bc7	1	Je témoigne avec retard : jeudi matin la messagerie ne répondait presque plus.
32	\\x24f2dfc6e98811f983938833e167964168548149589ef1f780b00ded18d096bfe19407bd87b68bb291c56041c00b00c74f1d73650e26ddcbb965097a100f9265fc232356b7805a	1	\N
33	\\x537eff1e4161a38c175faa5189db3c53b90d8a6ba2e36c7e893f48346c7a9a092cb87a11d23a79ec486004e23278b98c6782769eb796fc53ba239881471017bf3ae5b04d9d3f7d02c725f6a9ff79ba7864f0dc2c047eef6ef42c64	1	\N
34	\\x924435b36843d6e1fdc29321dd505e3115f432c1b48aed792387710020aee3a446fcfc2c953088c4043d2a8bb574899fb36b06508a89fafd08a6a4929989e009bcb84241a4409001d6f6fc8ac97a1b8c8aabdd9a82aebcf529d70a	1	\N
35	\\xda30b23a1d7d64b99c21e559dfdbbaa2ed9dc8036a373e88b88596e5b57111129d304b79fb3deda2e43114861e46f444266ae7a05c994567f70de55458966b8a3563f5c5ab461e08b571b6afab834889258df19724ffc2069931a1	1	\N
\.
COPY public.trail_head (day, seq, hash, taken_at, stamp, stamped_at) FROM stdin;
2026-11-27	22	\\x635ade1e71c53dea8f8b3679db61a0a07132c27ececce7df5881385d2141fcaf	2026-11-27 00:29:39.15504+00	\\x3082083d301502010030100c0e4f7065726174696f6e204f6b61793082082206092a864886f70d010702a08208133082080f020103310d300b06096086480165030402013078060b2a864886f70d0109100104a0690467306502010106092b06010401868d1f01302f300b06096086480165030402010420d0b09600a84b21920eb16822966a46969826a549b10c7f54f79baf811c053e000209009370c7bfc696d9ad180f32303236313132373030323933395a020863cc9f9b8b285c3ba082049d3082049930820301a0030201020210009b85236c2edb3efef22aa43e42a9cc300d06092a864886f70d01010b0500304d310b3009060355040613024652310e300c060355040a0c055669676965312e302c06035504030c2556696769652c206175746f7269746520646520636574746520696e7374616c6c6174696f6e301e170d3236313132363233323933395a170d3336313132363233323933395a304a310b3009060355040613024652310e300c060355040a0c055669676965312b302906035504030c2256696769652c20686f726f6461746167652064652064656d6f6e7374726174696f6e308201a2300d06092a864886f70d01010105000382018f003082018a0282018100e0e31cef3a0e4e2140c056cc018a01362bb574dabbbf74a22e1c9ca3999a3621e4f888679dbbc29e849a9c0f1b1fea0aeab53fb98ecc31bdbaa8afaeceae51ab52c712edacde431fed2bbfa834006b6391fb009a24a8f07130c98820758c34e78d49aff701e8f72fcd2baa313725e25cd4937c59e3fc2fe21081ae1db8849acd57e77fc341e55346ae5da97dd9bd11fdf338a39c99cd08d1786bfe0c59976a1e5f5e47980fd3cfe9e080d9e34643302f2c5164cd88520485ff82b567187e4e3ab76637e4135fcee2e892cf0380e8403d1a66e9296bbf949a03cff766d70e049c18dd91730d750e99d6e389130b2d2bc65ca82fed665a2ad8020d9eca484e9bd8640bba6dcfc3885d861f480a136547720ff655757345d0c6791ecfac14bda4a3552bbdeeb77d77b2b778a32b3b1fd7f8261c81b4eb858a85bbf5577e4c6c17b9c5f8a3173050cf75fc4bbea6ef42039d20d4827455ea9a5ee6e2d33640ac6b8326784e8b3ed0ecef2d2db532db566b15488632dc72c18c1586ee059d14e2956b0203010001a3783076300c0603551d130101ff04023000300e0603551d0f0101ff0404030206c030160603551d250101ff040c300a06082b06010505070308301d0603551d0e0416041474680ae9e2db9519b0e6b81e00168c315a45fa17301f0603551d230418301680142c5f24f620771cde53868d9ae77cab483b8f2d5d300d06092a864886f70d01010b0500038201810056daed6297527cb4c7acd74cacb97d401391cae557ce8adbd8e5c35e090a3ff9650048fbbb0d08fae87346026a2f4ea5a3708eb4f3f9b9876ada3be51ed6e002fe03669ed79b1600dfac2448e9a34ce14ce261b2718baa6a16159eb723cc1aba993be97b89f502ed36de598859d54bd145c300a39912aaabefce1c8f801381b3e90f6c7432e3cdacb4a1ad14eb5f47aab82591c3a554d1fff16b7e696af2faf00f7b009eb8537b1631324f7ccb3b2d7c6a87a78f9c872df094cb24afc4d246b36abfa28dd1a8d68ffc90faa355790bfb31fccb63776366982804f81a87081fda46dce39c61e9c911f071574e4154ac82e67d0a41bcb95c330fc4e242cfd6b109cf28aa66c3af196688eb9844650dd8ff1939a1cf11d4d19c1c876eba25f465543b95cf30c6ba43f58475b6d4fb616cbf96280524e7a54acaeefd03cb8ae8f7099e6c89365850e8762f99722a58ae617e74f6d49b902d22baa6446ca41fcf00c07c8b0f7108a7f3a2382781daaaff3918e3a0f634efe35c56647f02e4cec984e4318202de308202da0201013061304d310b3009060355040613024652310e300c060355040a0c055669676965312e302c06035504030c2556696769652c206175746f7269746520646520636574746520696e7374616c6c6174696f6e0210009b85236c2edb3efef22aa43e42a9cc300b0609608648016503040201a081d1301a06092a864886f70d010903310d060b2a864886f70d0109100104301c06092a864886f70d010905310f170d3236313132373030323933395a302b06092a864886f70d010934311e301c300b0609608648016503040201a10d06092a864886f70d01010b0500302f06092a864886f70d010904312204203b0de03dca2ee62028237ff1e93f3af0e4ec805680649952bb4b1e6b105eac0c3037060b2a864886f70d010910022f31283026302430220420840117f6e6a7d71a09753fe1d7b19448e56b044fb11da23988fb15e9cfbce310300d06092a864886f70d01010b050004820180cee1d58d376f807abac9bf4cb204ab665ffbd7e807dbb95b9d3680da88da26270f0d62dfa932e3350199d916a72695657404886c86a802f414ddaf856c34c6395f153579a01389dae49cf80eca1e2985a09a007111cebf85950d2b36f66937fddc5dc61f59ad098f85eb256e08efd9af2d3a4425ed5392104939d3bccdbf8209e6b64599b5cf510899ed7170b50d067a514fbde5a2f33e1b7a631d8c67711b8ebe3a19382807bfb210fe8b8c0c81f5b89cf61d5ec0b7704b69acd9687c5b80a0c07a96cc006f1e760da2b1f728c35171e94fea5f5b19bcf1c6e577255285de4a21c6fa9691ba6beda1d14c024076e13c66b5739fc16b86cfb8312a19f49d0e0a1f3fb676c24c161abb53b66418593de624ccf8fba67f138091af413551492ec06fed3194ca7fb07d05ae6e06a788a9e889bf0f051d401e55d810be5eb50b46a9b812702cf111354c153c68686ddbadf9d15dced3be935c4a95f54201d038da75983222d82f432dfc3ef9f4606ebe288b709b366b707179ca182b233fbb9180f1	2026-11-27 00:29:39+00
\.
COPY public.weekly_review_version (edition_id, version, saved_at, saved_by, body) FROM stdin;
1	0	2026-11-27 00:31:48.625+00	redaction	{"title":"Quatre jours d’école à distance, quatre jours de pannes","composedTitle":"Quatre jours d’école à distance, quatre jours de pannes","lede":{"text":"Du mardi 6 au vendredi 9 avril 2021, les outils de l’État comme ceux des collectivités ont fait défaut. Nous avons retenu 29 témoignages venus de 18 académies et 17 signalements de nos sections ; 13 séances y sont déclarées perdues.","nature":"FACT","sources":["S01","S07","S11","S15"],"figures":{"published":29,"reports":17,"academies":18,"lostSessions":13},"composed":"Du mardi 6 au vendredi 9 avril 2021, les outils de l’État comme ceux des collectivités ont fait défaut. Nous avons retenu 29 témoignages venus de 18 académies et 17 signalements de nos sections ; 13 séances y sont déclarées perdues."},"blocks":[{"key":"platform:NAT-MCM","kind":"platform","heading":"Ma classe à la maison","day":null,"platform":"NAT-MCM","passages":[{"text":"La classe virtuelle du CNED a été quasi inaccessible jusqu’au jeudi 8 avril. Vendredi 9 avril, la connexion s’est améliorée, mais des difficultés persistaient : dans quatre témoignages, 54 élèves sur 124 sont restés bloqués en salle d’attente. Le même jour, le CNED annonçait un fonctionnement normal.","nature":"FACT","sources":["S01","S07","S11","S15","T24","T25","T26","T29","D05"],"figures":{"waitingRoom.testimonies:NAT-MCM:2021-04-09":4,"waitingRoom.blocked:NAT-MCM:2021-04-09":54,"waitingRoom.concerned:NAT-MCM:2021-04-09":124},"composed":"La classe virtuelle du CNED a été quasi inaccessible jusqu’au jeudi 8 avril. Vendredi 9 avril, la connexion s’est améliorée, mais des difficultés persistaient : dans quatre témoignages, 54 élèves sur 124 sont restés bloqués en salle d’attente. Le même jour, le CNED annonçait un fonctionnement normal."},{"text":"« Je suis entré du premier coup, mais quatorze élèves sont restés dans la salle d’attente. »\\n— Enseignant ou enseignante, lycée, académie de Toulouse, vendredi 9 avril 2021","nature":"QUOTATION","sources":["T24"],"figures":{},"composed":"« Je suis entré du premier coup, mais quatorze élèves sont restés dans la salle d’attente. »\\n— Enseignant ou enseignante, lycée, académie de Toulouse, vendredi 9 avril 2021"}],"note":null},{"key":"family:ENT","kind":"family","heading":"Les ENT","day":null,"platform":"ENT","passages":[{"text":"Mardi 6 avril matin, accès impossible en Île-de-France et dans le Grand Est, accès quasi impossible dans les Hauts-de-France. Mercredi 7 avril, service dégradé en Île-de-France, dans le Grand Est et dans les Hauts-de-France. Jeudi 8 avril, service dégradé en Île-de-France et dans le Grand Est, service amélioré dans les Hauts-de-France. Vendredi 9 avril, service amélioré dans le Grand Est, service redevenu normal selon nos sections en Île-de-France ; aucun signalement ne permet de conclure pour les Hauts-de-France. Mercredi et jeudi, les messageries étaient très lentes (quatre témoignages).","nature":"FACT","sources":["S03","S05","S06","S08","S09","S10","S12","S13","S14","S17","S16","T14","T18","T31","T21"],"figures":{"bySymptom:lenteurs/messagerie":4},"composed":"Mardi 6 avril matin, accès impossible en Île-de-France et dans le Grand Est, accès quasi impossible dans les Hauts-de-France. Mercredi 7 avril, service dégradé en Île-de-France, dans le Grand Est et dans les Hauts-de-France. Jeudi 8 avril, service dégradé en Île-de-France et dans le Grand Est, service amélioré dans les Hauts-de-France. Vendredi 9 avril, service amélioré dans le Grand Est, service redevenu normal selon nos sections en Île-de-France ; aucun signalement ne permet de conclure pour les Hauts-de-France. Mercredi et jeudi, les messageries étaient très lentes (quatre témoignages)."}],"note":null},{"key":"comparison:2021-04-06","kind":"comparison","heading":"Un an après","day":"2021-04-06","platform":null,"passages":[{"text":"Le premier jour de 2021 présente le même état que le premier jour de 2020 (lundi 16 mars 2020) pour les quatre outils suivis.","nature":"FACT","sources":["S03","S01","S05","S06"],"figures":{"compared:2021-04-06":4},"composed":"Le premier jour de 2021 présente le même état que le premier jour de 2020 (lundi 16 mars 2020) pour les quatre outils suivis."},{"text":"Qui pouvait ignorer que tout le monde se connecterait en même temps ?","nature":"ANALYSIS","sources":["S03","S01","S05","S06"],"figures":{},"composed":"Qui pouvait ignorer que tout le monde se connecterait en même temps ?"}],"note":null},{"key":"day:2021-04-06","kind":"day","heading":"Jour 1 : mardi 6 avril 2021","day":"2021-04-06","platform":null,"passages":[{"text":"Peu après 8 h 30, les témoignages sur les ENT commencent à affluer : trois entre 8 h 33 et 8 h 36, onze dans la journée, tous outils confondus. Les ENT dépendent des collectivités territoriales ; Ma classe à la maison dépend du CNED, donc du ministère.","nature":"FACT","sources":["T01","T02","T03"],"figures":{"surge:ENT":3,"byDay:2021-04-06":11},"composed":"Peu après 8 h 30, les témoignages sur les ENT commencent à affluer : trois entre 8 h 33 et 8 h 36, onze dans la journée, tous outils confondus. Les ENT dépendent des collectivités territoriales ; Ma classe à la maison dépend du CNED, donc du ministère."}],"note":null},{"key":"statements:2021-04-06","kind":"statements","heading":"Les explications officielles","day":"2021-04-06","platform":null,"passages":[{"text":"Milieu de matinée, ministère (radio) : les difficultés des ENT relèvent des prestataires des collectivités territoriales.","nature":"FACT","sources":["D02"],"figures":{},"composed":"Milieu de matinée, ministère (radio) : les difficultés des ENT relèvent des prestataires des collectivités territoriales."},{"text":"Milieu de matinée, ministère (radio) : un hébergeur touché par un incendie récent n’aurait pas absorbé l’afflux.","nature":"FACT","sources":["D03"],"figures":{},"composed":"Milieu de matinée, ministère (radio) : un hébergeur touché par un incendie récent n’aurait pas absorbé l’afflux."},{"text":"Milieu de matinée, ministère (radio) : le service du CNED aurait subi des attaques extérieures.","nature":"FACT","sources":["D04"],"figures":{},"composed":"Milieu de matinée, ministère (radio) : le service du CNED aurait subi des attaques extérieures."}],"note":null},{"key":"rebuttals:2021-04-06","kind":"rebuttals","heading":"Ce que disent les faits","day":"2021-04-06","platform":null,"passages":[{"text":"L’hébergeur mis en cause a démenti le jour même sur Twitter : l’hébergeur conteste tout lien entre ses services, l’incendie et les pannes.","nature":"FACT","sources":["R01","D03"],"figures":{},"composed":"L’hébergeur mis en cause a démenti le jour même sur Twitter : l’hébergeur conteste tout lien entre ses services, l’incendie et les pannes."},{"text":"Une attaque sur un service ne peut expliquer la panne simultanée de plusieurs outils d’autorités différentes. Ce jour-là, quatre outils relevant d’autorités différentes étaient en panne en même temps.","nature":"FACT","sources":["R02","D04","T01","T02","T03","T05","S01","S03","S05","S06"],"figures":{"failing:2021-04-06":4},"composed":"Une attaque sur un service ne peut expliquer la panne simultanée de plusieurs outils d’autorités différentes. Ce jour-là, quatre outils relevant d’autorités différentes étaient en panne en même temps."},{"text":"La classe virtuelle relève de l’État et a connu la même panne que les ENT.","nature":"FACT","sources":["R03","D02","T05","T06","T09","S01"],"figures":{},"composed":"La classe virtuelle relève de l’État et a connu la même panne que les ENT."}],"note":null},{"key":"conclusion:2021-04-06","kind":"conclusion","heading":"","day":"2021-04-06","platform":null,"passages":[{"text":"Au soir de ce premier jour, aucun des quatre outils suivis n’avait fonctionné normalement.","nature":"FACT","sources":["S03","S01","S05","S06"],"figures":{"failing:2021-04-06":4,"reported:2021-04-06":4},"composed":"Au soir de ce premier jour, aucun des quatre outils suivis n’avait fonctionné normalement."}],"note":null},{"key":"demands","kind":"demands","heading":"Nos demandes","day":null,"platform":null,"passages":[{"text":"Au ministère : ouvrir une discussion sur l’ensemble des scénarios, fermeture comprise.","nature":"ANALYSIS","sources":["Q01","D01"],"figures":{},"composed":"Au ministère : ouvrir une discussion sur l’ensemble des scénarios, fermeture comprise."},{"text":"Au ministère : tirer avec les personnels le bilan technique de 2020 et de 2021.","nature":"ANALYSIS","sources":["Q02","D01"],"figures":{},"composed":"Au ministère : tirer avec les personnels le bilan technique de 2020 et de 2021."},{"text":"Au ministère : sécuriser et dimensionner les services numériques de l’État.","nature":"ANALYSIS","sources":["Q03","D04"],"figures":{},"composed":"Au ministère : sécuriser et dimensionner les services numériques de l’État."},{"text":"Aux collectivités : dimensionner les ENT pour des connexions simultanées.","nature":"ANALYSIS","sources":["Q04","D02"],"figures":{},"composed":"Aux collectivités : dimensionner les ENT pour des connexions simultanées."},{"text":"Au ministère et aux collectivités : traiter la fracture numérique, en lien entre État et collectivités.","nature":"ANALYSIS","sources":["Q05"],"figures":{},"composed":"Au ministère et aux collectivités : traiter la fracture numérique, en lien entre État et collectivités."}],"note":null},{"key":"questions","kind":"questions","heading":"Vos questions","day":null,"platform":null,"passages":[{"text":"Je n’arrive pas à me connecter : dois-je rattraper l’heure ?\\nGardez une trace datée et signalez-le ; demandez une réponse écrite à la direction.","nature":"FACT","sources":["F1"],"figures":{},"composed":"Je n’arrive pas à me connecter : dois-je rattraper l’heure ?\\nGardez une trace datée et signalez-le ; demandez une réponse écrite à la direction."},{"text":"Puis-je utiliser un autre outil que ceux de l’institution ?\\nRien n’oblige à utiliser un outil personnel ; attention aux données des élèves.","nature":"FACT","sources":["F2"],"figures":{},"composed":"Puis-je utiliser un autre outil que ceux de l’institution ?\\nRien n’oblige à utiliser un outil personnel ; attention aux données des élèves."},{"text":"Mon témoignage sera-t-il publié avec mon nom ?\\nSeulement si vous avez choisi ce niveau ; vous pouvez le retirer à tout moment.","nature":"FACT","sources":["F3"],"figures":{},"composed":"Mon témoignage sera-t-il publié avec mon nom ?\\nSeulement si vous avez choisi ce niveau ; vous pouvez le retirer à tout moment."},{"text":"Je ne trouve pas ma réponse.\\nÉcrivez-nous.","nature":"FACT","sources":["F4"],"figures":{},"composed":"Je ne trouve pas ma réponse.\\nÉcrivez-nous."}],"note":null}],"dropped":[],"method":"Méthode : 32 témoignages reçus, 1 doublon et 1 rejet écartés, 1 retrait de consentement respecté. Chiffres déclaratifs, non représentatifs statistiquement. Jour retenu : date d’observation, heure de Paris. Un jour sans signalement est un jour dont on ne sait rien.","notes":{"D01":"déclaration, ministre, Ministère de l’Éducation nationale, depuis le début de l’année 2021, declaration publique répétée","D02":"déclaration, ministre, Ministère de l’Éducation nationale, milieu de matinée, mardi 6 avril 2021, radio","D03":"déclaration, ministre, Ministère de l’Éducation nationale, milieu de matinée, mardi 6 avril 2021, radio","D04":"déclaration, ministre, Ministère de l’Éducation nationale, milieu de matinée, mardi 6 avril 2021, radio","D05":"déclaration, CNED, CNED, vendredi, vendredi 9 avril 2021, Twitter","F1":"question et sa réponse","F2":"question et sa réponse","F3":"question et sa réponse","F4":"question et sa réponse","Q01":"demande du syndicat","Q02":"demande du syndicat","Q03":"demande du syndicat","Q04":"demande du syndicat","Q05":"demande du syndicat","R01":"réponse à D03, Dirigeant d’OVHcloud, mardi 6 avril 2021, Twitter","R02":"réponse à D04, Rédaction, mardi 6 avril 2021","R03":"réponse à D02, Rédaction, mardi 6 avril 2021","S01":"signalement, Ma classe à la maison, France entière, mardi 6 avril 2021 matin, accès impossible","S03":"signalement, monlycée.net, Île-de-France, mardi 6 avril 2021 matin, accès impossible","S05":"signalement, Mon Bureau Numérique, Grand Est, mardi 6 avril 2021 matin, accès impossible","S06":"signalement, ENT Hauts-de-France, Hauts-de-France, mardi 6 avril 2021 matin, accès quasi impossible","S07":"signalement, Ma classe à la maison, France entière, mercredi 7 avril 2021, accès quasi impossible","S08":"signalement, monlycée.net, Île-de-France, mercredi 7 avril 2021, service dégradé","S09":"signalement, Mon Bureau Numérique, Grand Est, mercredi 7 avril 2021, service dégradé","S10":"signalement, ENT Hauts-de-France, Hauts-de-France, mercredi 7 avril 2021, service dégradé","S11":"signalement, Ma classe à la maison, France entière, jeudi 8 avril 2021, accès quasi impossible","S12":"signalement, monlycée.net, Île-de-France, jeudi 8 avril 2021, service dégradé","S13":"signalement, Mon Bureau Numérique, Grand Est, jeudi 8 avril 2021, service dégradé","S14":"signalement, ENT Hauts-de-France, Hauts-de-France, jeudi 8 avril 2021, service amélioré","S15":"signalement, Ma classe à la maison, France entière, vendredi 9 avril 2021, service amélioré","S16":"signalement, monlycée.net, Île-de-France, vendredi 9 avril 2021, service normal","S17":"signalement, Mon Bureau Numérique, Grand Est, vendredi 9 avril 2021, service amélioré","T01":"témoignage, monlycée.net, mardi 6 avril 2021","T02":"témoignage, Mon Bureau Numérique, mardi 6 avril 2021","T03":"témoignage, ENT Hauts-de-France, mardi 6 avril 2021","T05":"témoignage, Ma classe à la maison, mardi 6 avril 2021","T06":"témoignage, Ma classe à la maison, mardi 6 avril 2021","T09":"témoignage, Ma classe à la maison, mardi 6 avril 2021","T14":"témoignage, Mon Bureau Numérique, mercredi 7 avril 2021","T21":"témoignage, monlycée.net, jeudi 8 avril 2021","T24":"témoignage, Ma classe à la maison, vendredi 9 avril 2021","T25":"témoignage, Ma classe à la maison, vendredi 9 avril 2021","T26":"témoignage, Ma classe à la maison, vendredi 9 avril 2021","T31":"témoignage, Mon Bureau Numérique, jeudi 8 avril 2021"},"internalMarks":["T08","T18","T29"]}
\.
COPY public.witness_question (id, testimony_id, question, asked_by, asked_at, answer, key_version, answered_at) FROM stdin;
\.
SELECT pg_catalog.setval('public.capture_id_seq', 7, true);
SELECT pg_catalog.setval('public.context_event_id_seq', 7, true);
SELECT pg_catalog.setval('public.demand_id_seq', 5, true);
SELECT pg_catalog.setval('public.evidence_download_id_seq', 1, true);
SELECT pg_catalog.setval('public.evidence_pack_id_seq', 1, true);
SELECT pg_catalog.setval('public.import_run_id_seq', 1, false);
SELECT pg_catalog.setval('public.legal_hold_id_seq', 1, false);
SELECT pg_catalog.setval('public.platform_period_id_seq', 86, true);
SELECT pg_catalog.setval('public.question_id_seq', 4, true);
SELECT pg_catalog.setval('public.rebuttal_evidence_id_seq', 21, true);
SELECT pg_catalog.setval('public.rebuttal_id_seq', 5, true);
SELECT pg_catalog.setval('public.reference_day_id_seq', 4, true);
SELECT pg_catalog.setval('public.retention_run_id_seq', 1, false);
SELECT pg_catalog.setval('public.review_reply_id_seq', 1, false);
SELECT pg_catalog.setval('public.rights_request_id_seq', 1, false);
SELECT pg_catalog.setval('public.saved_view_id_seq', 1, false);
SELECT pg_catalog.setval('public.school_holiday_id_seq', 18, true);
SELECT pg_catalog.setval('public.staff_member_id_seq', 6, true);
SELECT pg_catalog.setval('public.staff_token_id_seq', 1, false);
SELECT pg_catalog.setval('public.statement_id_seq', 5, true);
SELECT pg_catalog.setval('public.statement_version_id_seq', 1, false);
SELECT pg_catalog.setval('public.status_report_id_seq', 17, true);
SELECT pg_catalog.setval('public.testimony_consent_id_seq', 36, true);
SELECT pg_catalog.setval('public.testimony_decision_id_seq', 32, true);
SELECT pg_catalog.setval('public.testimony_id_seq', 35, true);
SELECT pg_catalog.setval('public.weekly_review_edition_id_seq', 1, true);
SELECT pg_catalog.setval('public.witness_question_id_seq', 1, false);
