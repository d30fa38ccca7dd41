# In the outer user namespace, still as the user who started the lab, who may reach folders that the lab's root may not.
set -eu
exec 4<"$NETLAB_AGENT" 5<"$NETLAB_DOTNET" 6<"$NETLAB_SOCKET_FOLDER"
echo ready
read -r _
if [ "$NETLAB_UIDS" = 1 ]; then
    exec sh /proc/self/fd/4/sandbox/root.sh
fi
# A change of user clears the death signal, so it is set again.
exec setpriv --reuid 0 --regid 0 --clear-groups --pdeathsig KILL sh /proc/self/fd/4/sandbox/root.sh
