# First process of the lab: waits until its user ids are mapped, then becomes its root.
set -eu
: >/run/made
: </run/mapped
rm /run/made /run/mapped
exec sh /netlab/agent/sandbox/lab.sh
