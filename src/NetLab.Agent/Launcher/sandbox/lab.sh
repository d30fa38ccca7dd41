# Root of the lab, as pid 1: what its own namespaces need, then the agent.
set -eu
mount -t proc -o nosuid,nodev,noexec proc /proc
mount -t sysfs -o nosuid,nodev,noexec sysfs /sys
hostname "$NETLAB_NAME"
ip link set lo up
# Ignored, so that .NET as pid 1 also reaps the orphans that it did not start.
trap '' CHLD
exec </dev/null >&2
cd /
# A shell starts its background jobs with SIGINT and SIGQUIT ignored, and so would be every tool that the agent starts.
exec env -i --default-signal=INT,QUIT PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM=dumb \
    DOTNET_ROOT=/netlab/dotnet DOTNET_GCHeapHardLimit="$NETLAB_AGENT_HEAP" DOTNET_gcServer=0 DOTNET_EnableDiagnostics=0 \
    /netlab/dotnet/dotnet /netlab/agent/NetLab.Agent.dll serve --socket /run/netlab/agent.sock
