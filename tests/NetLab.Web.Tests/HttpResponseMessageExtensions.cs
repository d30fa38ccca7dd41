namespace NetLab.Web.Tests;

internal static class HttpResponseMessageExtensions
{
    public static void EnsureRedirect(this HttpResponseMessage response, string path)
    {
        Assert.Equal(System.Net.HttpStatusCode.Found, response.StatusCode);
        Assert.Equal(path, new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!).AbsolutePath);
    }
}
