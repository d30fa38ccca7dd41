# In the outer user namespace, as its root: the lab's file system and the limits that bind the lab's root.
set -eu
umask 022

limit() { echo "$2" >"/proc/sys/user/$1"; }
limit max_net_namespaces "$NETLAB_NET_NAMESPACES"
limit max_user_namespaces "$NETLAB_NESTED_NAMESPACES"
limit max_mnt_namespaces "$NETLAB_MOUNT_NAMESPACES"
limit max_pid_namespaces "$NETLAB_NESTED_NAMESPACES"

# The new root, made on a tmpfs that covers the machine's /tmp in this mount namespace only.
new=/tmp
mount -t tmpfs -o mode=755,size=1m netlab "$new"
cd "$new"
mkdir dev etc home lab mnt media netlab netlab/agent netlab/dotnet opt proc root run srv sys tmp usr var
writable() { mount -t tmpfs -o "mode=$2,size=$3,nosuid,nodev" netlab "$1"; }
writable etc 755 16m
writable home 755 "$NETLAB_FOLDER_SIZE"
writable root 700 "$NETLAB_FOLDER_SIZE"
writable run 755 "$NETLAB_FOLDER_SIZE"
writable tmp 1777 "$NETLAB_FOLDER_SIZE"
writable var 755 "$NETLAB_FOLDER_SIZE"

# Programs: read-only, and nothing else of the machine.
mount --rbind -o ro /usr usr
for name in bin sbin lib lib32 lib64 libx32; do
    if [ -L "/$name" ]; then
        ln -s "$(readlink "/$name")" "$name"
    elif [ -d "/$name" ]; then
        mkdir "$name" && mount --rbind -o ro "/$name" "$name"
    fi
done
# The open folders are bound without a walk along their path, which the lab's root may not be allowed to go.
mount --no-canonicalize --bind -o ro /proc/self/fd/4 netlab/agent
mount --no-canonicalize --bind -o ro /proc/self/fd/5 netlab/dotnet

# Devices without hardware behind them.
mount -t tmpfs -o mode=755,size=1m,nosuid netlab dev
mkdir dev/pts dev/shm dev/net
for name in null zero full random urandom tty net/tun; do
    if [ -e "/dev/$name" ]; then
        : >"dev/$name" && mount --bind "/dev/$name" "dev/$name"
    fi
done
mount -t tmpfs -o mode=1777,size=16m,nosuid,nodev netlab dev/shm
mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 netlab dev/pts
ln -s pts/ptmx dev/ptmx
ln -s /proc/self/fd dev/fd
ln -s fd/0 dev/stdin; ln -s fd/1 dev/stdout; ln -s fd/2 dev/stderr

# /etc is the lab's own: files that only the machine's root may read are left out.
cp -rP --preserve=mode /etc/. etc 2>/dev/null || true
rm -rf etc/netns etc/ssh etc/resolv.conf etc/hosts etc/hostname etc/mtab etc/fstab etc/machine-id
mkdir -p etc/netns
printf '%s\n' "$NETLAB_NAME" >etc/hostname
printf '%s\n' '127.0.0.1 localhost' "127.0.1.1 $NETLAB_NAME" '::1 localhost ip6-localhost ip6-loopback' >etc/hosts
printf '%s\n' '# Name servers of this lab: nameserver ADDRESS' >etc/resolv.conf
ln -s /proc/self/mounts etc/mtab
: >etc/fstab

# Tools expect these folders; what the machine keeps in them is not shown.
mkdir -p run/netns run/lock run/netlab var/lib var/log var/cache var/spool var/tmp
chmod 1777 run/lock var/tmp
ln -s /run var/run
ln -s /run/lock var/lock
for parent in lib log cache; do
    for folder in /var/"$parent"/*/; do
        mkdir -p ".$folder"
    done
done
mount --no-canonicalize --bind -o nosuid,nodev /proc/self/fd/6 run/netlab

mount -t proc -o nosuid,nodev,noexec proc proc
mount -t sysfs -o nosuid,nodev,noexec sysfs sys
pivot_root . .
umount -l .
cd /
exec 4<&- 5<&- 6<&-

# The lab itself, in an inner user namespace whose map only its parent may write, and only once it is there.
mkfifo /run/made /run/mapped
prlimit --nproc="$NETLAB_PROCESSES" --nofile="$NETLAB_FILES" --fsize="$NETLAB_FILE_SIZE" \
    unshare --user --mount --net --pid --uts --ipc --cgroup --fork --kill-child sh /netlab/agent/sandbox/born.sh &
lab=$!
# Standard output stays open as long as this shell: its end tells the launcher that the lab has ended.
exec </dev/null
: </run/made
echo "0 0 $NETLAB_UIDS" >"/proc/$lab/uid_map"
echo "0 0 $NETLAB_UIDS" >"/proc/$lab/gid_map"
: >/run/mapped
wait "$lab"
