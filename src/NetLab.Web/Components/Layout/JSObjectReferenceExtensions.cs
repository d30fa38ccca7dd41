using Microsoft.JSInterop;

namespace NetLab.Web.Components.Layout;

/// <summary>Letting go of a module when its component goes.</summary>
public static class JSObjectReferenceExtensions
{
    /// <summary>Where the page has gone already, there is nothing to release.</summary>
    public static async ValueTask ReleaseAsync(this IJSObjectReference? reference)
    {
        try
        {
            if (reference is not null)
            {
                await reference.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // The browser frees what it had with the page.
        }
    }
}
