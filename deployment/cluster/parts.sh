# Read by run and fault: what each part of the cluster is called, and how it is started. Two machines are two network
# namespaces, vigie-a and vigie-b, joined by the bridge vigie0; the machine itself holds HAProxy and the third vote of etcd.

source "$(dirname "${BASH_SOURCE[0]}")/../server/postgresql.sh"

network=${VIGIE_CLUSTER_NETWORK:-10.77.0}
cluster=${VIGIE_DATA:-/var/tmp/vigie-cluster}
port=${VIGIE_PORT:-8080}
declare -A address=([a]=$network.1 [b]=$network.2 [c]=$network.254)

((EUID == 0)) || fail "Deux machines en une demandent des espaces réseau : lancez la commande en root."

# in the namespace of a machine; each has its own view of mounts as well
on() {
  local machine=$1
  shift
  if [[ $machine == c ]]; then "$@"; else ip netns exec "vigie-$machine" "$@"; fi
}
as_postgres() { setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"; }

etcd_part() {
  local names="a=http://${address[a]}:2380,b=http://${address[b]}:2380,c=http://${address[c]}:2380"
  on "$1" setpriv --reuid=postgres --regid=postgres --clear-groups --pdeathsig KILL -- \
    etcd --name "$1" --data-dir "$cluster/$1/etcd" --initial-cluster "$names" --initial-cluster-state new --log-level error \
    --listen-peer-urls "http://${address[$1]}:2380" --initial-advertise-peer-urls "http://${address[$1]}:2380" \
    --listen-client-urls "http://${address[$1]}:2379" --advertise-client-urls "http://${address[$1]}:2379" \
    --heartbeat-interval 200 --election-timeout 2000 --enable-v2 --pre-vote
}
database_part() {
  on "$1" setpriv --reuid=postgres --regid=postgres --clear-groups --pdeathsig KILL -- patroni "$cluster/$1/patroni.yml"
}
node_part() {
  # captures, packs and attachments are one folder for both, as a file server would give it; the journal is each node's own
  # shellcheck disable=SC2016
  on "$1" env VIGIE_PORT=8080 VIGIE_BIND=0.0.0.0 VIGIE_DATA="$cluster/$1/vigie" VIGIE_KEYS="$cluster/keys" \
    VIGIE_NODE="vigie-$1" VIGIE_PEER_A="${address[a]}" VIGIE_PEER_B="${address[b]}" VIGIE_BEHIND_PROXY=true \
    VIGIE_SERVER=target/server-cluster VIGIE_WAR="$cluster/vigie.war" \
    VIGIE_DB_URL="jdbc:postgresql://${address[a]}:5432,${address[b]}:5432/vigie?targetServerType=primary&connectTimeout=2&socketTimeout=60&tcpKeepAlive=true" \
    VIGIE_DB_USER=vigie VIGIE_DB_PASSWORD="$(< "$cluster/password")" VIGIE_DEMO_PASSWORD="$(< "$cluster/demo.password")" \
    VIGIE_JAVA_OPTS="-Djboss.bind.address.private=${address[$1]} -Djboss.node.name=vigie-$1 ${VIGIE_JAVA_OPTS:-}" \
    bash -c 'for folder in captures packs attachments; do mkdir -p "$VIGIE_DATA/$folder"; mount --bind "$0/shared/$folder" "$VIGIE_DATA/$folder"; done
      exec setpriv --pdeathsig TERM deployment/run '"--$(< "$cluster/start")" "$cluster"
}
balancer_part() { setpriv --pdeathsig TERM haproxy -W -db -q -f "$cluster/haproxy.cfg"; }

# Starts a part again whenever it ends, as systemd would, unless deployment/cluster/fault holds it back.
keep() {
  local part=$1 machine=$2
  while true; do
    while [[ -e $cluster/hold/$part-$machine ]]; do sleep 0.2; done
    "${part}_part" "$machine" > "$cluster/log/$part-$machine.log" 2>&1 < /dev/null || true
    sleep 2
  done
}

primary() {
  local machine
  for machine in a b; do
    if curl -sf -m 2 -o /dev/null "http://${address[$machine]}:8008/primary"; then
      printf '%s\n' "$machine"
      return 0
    fi
  done
  return 1
}
