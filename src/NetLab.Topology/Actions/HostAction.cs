using System.Text.Json.Serialization;

namespace NetLab.Topology;

/// <summary>
/// Something that can be done to a host. One type an action: what it changes (its properties), the commands that it stands for, and whether it makes sense;
/// the agent carries it out by netlink, page, log, undo and lessons read the rest. A namespace is meant by its name in /run/netns, "" is the host's own.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "action")]
[JsonDerivedType(typeof(CreateNamespace), "createNamespace")]
[JsonDerivedType(typeof(DeleteNamespace), "deleteNamespace")]
[JsonDerivedType(typeof(CreateBridge), "createBridge")]
[JsonDerivedType(typeof(CreateVeth), "createVeth")]
[JsonDerivedType(typeof(CreateInterface), "createInterface")]
[JsonDerivedType(typeof(DeleteInterface), "deleteInterface")]
[JsonDerivedType(typeof(RenameInterface), "renameInterface")]
[JsonDerivedType(typeof(MoveInterface), "moveInterface")]
[JsonDerivedType(typeof(SetMaster), "setMaster")]
[JsonDerivedType(typeof(SetUp), "setUp")]
[JsonDerivedType(typeof(SetMtu), "setMtu")]
[JsonDerivedType(typeof(SetMac), "setMac")]
[JsonDerivedType(typeof(AddAddress), "addAddress")]
[JsonDerivedType(typeof(DeleteAddress), "deleteAddress")]
[JsonDerivedType(typeof(AddRoute), "addRoute")]
[JsonDerivedType(typeof(DeleteRoute), "deleteRoute")]
[JsonDerivedType(typeof(SetForwarding), "setForwarding")]
[JsonDerivedType(typeof(AddFirewallRule), "addFirewallRule")]
[JsonDerivedType(typeof(DeleteFirewallRule), "deleteFirewallRule")]
[JsonDerivedType(typeof(SetFirewallPolicy), "setFirewallPolicy")]
[JsonDerivedType(typeof(Steps), "steps")]
public abstract record HostAction
{
    /// <summary>The shell commands that do the same, in order, as one would type them in the host's own namespace.</summary>
    [JsonIgnore]
    public abstract IEnumerable<string> Commands { get; }

    /// <summary>Everything about it that the kernel would refuse or that makes no sense; empty where it may be tried.</summary>
    public abstract IEnumerable<Problem> Validate();
}
