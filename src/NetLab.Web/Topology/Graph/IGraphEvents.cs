namespace NetLab.Web.Topology;

/// <summary>What a person does in the graph. Ids are those of <see cref="ElementId"/>; points are in graph units.</summary>
public interface IGraphEvents
{
    /// <summary>Selected an element, or nothing.</summary>
    Task Chosen(string? id);

    /// <summary>Double-clicked an element, or pressed Enter on it.</summary>
    Task Opened(string id);

    /// <summary>Dragged a box to a new place.</summary>
    Task Moved(string id, GraphPoint to);

    /// <summary>Drew a line from one element to another.</summary>
    Task Connected(string from, string to);

    /// <summary>Dropped a palette item on an element, or on the canvas.</summary>
    Task Dropped(string kind, string? target, GraphPoint at);

    /// <summary>Wants the menu of an element, or of the canvas; screenX and screenY in CSS pixels of the window.</summary>
    Task MenuAsked(string? id, double screenX, double screenY, GraphPoint at);

    /// <summary>Pressed Delete on an element.</summary>
    Task DeleteAsked(string id);

    /// <summary>Sees the graph at this zoom, 1 being life size, with as many boxes outside the view.</summary>
    Task Viewed(double zoom, int outside);
}
