using NetLab.Agent.Serving.Discovery;
using NetLab.Netlink.Wire;
using NetLab.Topology;

namespace NetLab.Agent.Serving.Actions;

/// <summary>Which action is carried out how.</summary>
internal sealed class ActionTable(OriginTracker origins, Origin origin)
{
    /// <summary>Carries one action out.</summary>
    public Task RunAsync(HostAction action)
    {
        switch (action)
        {
            case CreateNamespace a: NamespaceActions.Create(a); break;
            case DeleteNamespace a: NamespaceActions.Delete(a); break;
            case CreateVeth a: LinkActions.Create(a, Open); break;
            case CreateBridge a: In(a.Namespace, scope => scope.Route.CreateBridge(a.Name)); break;
            case CreateInterface a: In(a.Namespace, scope => LinkActions.Create(a, scope)); break;
            case DeleteInterface a: In(a.Namespace, scope => scope.Route.DeleteLink(a.Name)); break;
            case RenameInterface a: In(a.Namespace, scope => scope.Route.SetName(scope.IndexOf(a.Name), a.NewName)); break;
            case MoveInterface a: In(a.Namespace, scope => LinkActions.Move(a, scope, Open)); break;
            case SetMaster a: In(a.Namespace, scope => LinkActions.SetMaster(a, scope)); break;
            case SetUp a: In(a.Namespace, scope => LinkActions.SetUp(a, scope)); break;
            case SetMtu a: In(a.Namespace, scope => scope.Route.SetMtu(scope.IndexOf(a.Name), (uint)a.Mtu)); break;
            case SetMac a: In(a.Namespace, scope => LinkActions.SetMac(a, scope)); break;
            case AddAddress a: In(a.Namespace, scope => scope.Route.AddAddress(scope.IndexOf(a.Interface), IpPrefix.Parse(a.Address))); break;
            case DeleteAddress a: In(a.Namespace, scope => scope.Route.DeleteAddress(scope.IndexOf(a.Interface), IpPrefix.Parse(a.Address))); break;
            case AddRoute a: In(a.Namespace, scope => RouteActions.Add(a, scope)); break;
            case DeleteRoute a: In(a.Namespace, scope => RouteActions.Delete(a, scope)); break;
            case SetForwarding a: return ToolActions.SetForwardingAsync(a);
            case AddFirewallRule a: return ToolActions.AddAsync(a);
            case DeleteFirewallRule a: return ToolActions.DeleteAsync(a);
            case SetFirewallPolicy a: return ToolActions.SetPolicyAsync(a);
            default: throw new ArgumentOutOfRangeException(nameof(action), action.GetType().Name, "No such action.");
        }

        return Task.CompletedTask;
    }

    private void In(string scope, Action<ActionScope> change)
    {
        using var open = Open(scope);
        change(open);
    }

    private ActionScope Open(string scope) => ActionScope.Open(scope, origins, origin);
}
