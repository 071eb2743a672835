# Read by the scripts of deployment/ that speak to PostgreSQL with its own programs; says nothing by itself.

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# What VIGIE_DB_URL says, as PostgreSQL's programs read it (PGHOST, PGPORT, PGDATABASE, PGUSER, PGPASSWORD): jdbc:postgresql://host:5432/base,
# or several hosts, separated by commas, of which the primary is meant. Without it, the database of deployment/run.
database_environment() {
  local data=${VIGIE_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/vigie} url=${VIGIE_DB_URL:-} hosts host
  if [[ -z $url ]]; then
    [[ -r $data/database.password ]] \
      || fail "VIGIE_DB_URL manque, et $data ne contient pas de base : donnez les variables de deployment/env.example."
    local port=${VIGIE_PORT:-8080}
    if ((port <= 63000)); then port=$((port + 2352)); else port=$((port - 2352)); fi
    url=jdbc:postgresql://127.0.0.1:$port/vigie
    PGPASSWORD=$(< "$data/database.password")
  else
    PGPASSWORD=${VIGIE_DB_PASSWORD:-}
  fi
  [[ $url =~ ^(jdbc:)?postgres(ql)?://([^/@]+)/([^/?]+)(\?.*)?$ ]] \
    || fail "VIGIE_DB_URL doit être de la forme jdbc:postgresql://hôte:5432/base."
  hosts=${BASH_REMATCH[3]}
  PGDATABASE=${BASH_REMATCH[4]} PGUSER=${VIGIE_DB_USER:-vigie} PGHOST='' PGPORT=''
  for host in ${hosts//,/ }; do
    PGHOST+=${PGHOST:+,}${host%:*}
    [[ $host == *:* ]] && PGPORT+=${PGPORT:+,}${host##*:} || PGPORT+=${PGPORT:+,}5432
  done
  [[ $hosts != *,* ]] || export PGTARGETSESSIONATTRS=read-write
  export PGHOST PGPORT PGDATABASE PGUSER PGPASSWORD PGAPPNAME="vigie ${0##*/}" PGCONNECT_TIMEOUT=10
}

# Debian keeps PostgreSQL's programs by version, not all of them in the path: the newest comes first.
postgresql_programs() {
  local newest
  newest=$(find /usr/lib/postgresql -maxdepth 3 -path '*/bin/pg_dump' 2> /dev/null | sort -V | tail -n 1)
  if [[ -n $newest ]]; then PATH=${newest%/pg_dump}:$PATH; fi
  command -v pg_dump > /dev/null \
    || fail "Il manque les programmes de PostgreSQL (Debian : apt-get install postgresql-client)."
}

# pg_dump reads servers of its own version and older ones.
need_client_as_new_as_server() {
  local server client
  server=$(psql -XAtqc 'SHOW server_version_num') || fail "La base de données ne répond pas : voir VIGIE_DB_URL."
  client=$(pg_dump --version | sed 's/^[^0-9]*\([0-9]*\).*/\1/')
  ((server / 10000 <= client)) \
    || fail "La base est en version $((server / 10000)), pg_dump en version $client : installez postgresql-client-$((server / 10000)) (https://apt.postgresql.org)."
}

need_age() {
  command -v age > /dev/null || fail "Il manque age, qui chiffre les sauvegardes (Debian : apt-get install age)."
}
