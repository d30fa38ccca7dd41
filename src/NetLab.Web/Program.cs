using NetLab.Web.Hosting;

WebHost.Create(args).Run();

public partial class Program;
