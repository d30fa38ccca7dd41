using NetLab.Topology;
using NetLab.Web.Workspaces;

namespace NetLab.Web.Topology;

/// <summary>Forms that link two places: names and addresses are proposed, and can be changed before anything is done.</summary>
public static class LinkForms
{
    /// <summary>What a line from one element to another means; null where nothing can be linked there.</summary>
    public static ActionForm? Between(Snapshot snapshot, Selection from, Selection to)
    {
        if (PlaceOf(snapshot, from) is not { } a || PlaceOf(snapshot, to) is not { } b || a == b)
        {
            return null;
        }

        var proposal = Proposals.Link(snapshot, a, b);
        return Of(proposal) with { Pending = (ElementId.Of(from), ElementId.Of(to)) };
    }

    /// <summary>Asks for the other end first: what a drag says with the pointer.</summary>
    public static ActionForm ChooseTarget(Snapshot snapshot, Selection from)
    {
        var targets = snapshot.Namespaces
            .Where(ns => ns.Name is not null)
            .SelectMany(ns => ns.Interfaces.Where(link => link.Kind == "bridge")
                .Select(bridge => (Selection: new Selection(ns.Id, bridge.Index), Text: $"{bridge.Name} ({ns.Title})"))
                .Prepend((Selection: new Selection(ns.Id), Text: ns.Title)))
            .Where(target => target.Selection != from && target.Selection != new Selection(from.Namespace))
            // On a bridge more can follow: that is what most want.
            .OrderBy(target => target.Selection.Interface is null)
            .Select(target => (ElementId.Of(target.Selection), target.Text))
            .ToList();
        return new("Connect", NameOf(snapshot, from), [new("target", targets.Select(target => target.Item1).FirstOrDefault() ?? "") { Choices = targets }], _ => Nothing)
        {
            Next = values => ElementId.Parse(values["target"]) is { } to && Between(snapshot, from, to) is { } form ? form : throw NoTarget(),
        };
    }

    private static ActionForm Of(LinkProposal proposal)
    {
        var fields = new List<FormField>();
        if (proposal.B is not null)
        {
            fields.Add(new("name-a", proposal.A.Name) { Subject = PlaceName(proposal.A) });
            fields.Add(new("name-b", proposal.B.Name) { Subject = PlaceName(proposal.B) });
        }

        AddAddress(fields, "address-a", proposal.A);
        if (proposal.B is { } other)
        {
            AddAddress(fields, "address-b", other);
        }

        return new("Link", Subject(proposal), fields, values => (proposal with
        {
            A = Changed(proposal.A, values, "a", rename: proposal.B is not null),
            B = proposal.B is null ? null : Changed(proposal.B, values, "b", rename: true),
        }).ToAction());
    }

    /// <summary>A bridge's port needs none; anything else may have one or not.</summary>
    private static void AddAddress(List<FormField> fields, string name, LinkEnd end)
    {
        if (end.Bridge is null)
        {
            fields.Add(new(name, end.Address ?? "") { Optional = true, Subject = PlaceName(end) });
        }
    }

    private static LinkEnd Changed(LinkEnd end, FormValues values, string letter, bool rename) => end with
    {
        Name = rename ? values[$"name-{letter}"] : end.Name,
        Address = end.Bridge is null ? values.Optional($"address-{letter}") : end.Address,
    };

    private static string Subject(LinkProposal proposal) => proposal.B is { } b
        ? $"{PlaceName(proposal.A)} – {PlaceName(b)}"
        : proposal.A.Bridge is { } bridge ? $"{proposal.A.Name} – {bridge}" : $"{PlaceName(proposal.A)} – {proposal.A.Name}";

    private static string PlaceName(LinkEnd end) => end.Bridge ?? (end.Namespace.Length == 0 ? "host" : end.Namespace);

    private static LinkPlace? PlaceOf(Snapshot snapshot, Selection selection)
    {
        var ns = snapshot.Find(selection.Namespace);
        return ns?.Name is not { } scope ? null
            : selection.Interface is not { } index ? new LinkPlace(scope)
            : ns.Find(index) is { } link ? new LinkPlace(scope, link.Name) : null;
    }

    private static string NameOf(Snapshot snapshot, Selection selection) =>
        snapshot.Find(selection.Namespace) is not { } ns ? "" : selection.Interface is { } index ? ns.Find(index)?.Name ?? "" : ns.Title;

    private static Steps Nothing => new("", []);

    private static ProblemException NoTarget() =>
        new(Problem.Of(ProblemCode.NotFound, "There is nothing here that it could be linked to: make another namespace or a bridge first.", ("name", "")));
}
