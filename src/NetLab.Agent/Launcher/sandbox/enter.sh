# On the machine, in a session of its own. Becomes the lab's outermost process, whose pid the launcher keeps:
# when it dies, --kill-child takes the lab's processes with it, and the kernel removes what they had.
set -eu
exec 2>>"$NETLAB_LOG"
echo "$$"
# Two user namespaces: in the outer one the mounts and limits are set, which root of the inner one (the lab) cannot undo.
# Its network namespace stays empty; it only keeps the machine's interfaces out of /sys.
exec unshare --user --keep-caps --mount --net --pid --fork --kill-child sh "$NETLAB_SCRIPTS/map.sh"
