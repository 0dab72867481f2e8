using AutoMapper;
using Kgc.QualityDesk.Cases;
using Kgc.QualityDesk.Tasks;
using Kgc.QualityDesk.Web.Api.Cases;
using Kgc.QualityDesk.Web.Api.Tasks;

namespace Kgc.QualityDesk.Web.Api;

/// <summary>How rows become what the API shows. Lists are projected by the database; nothing else is read.</summary>
internal sealed class ReadModels : Profile
{
    public ReadModels()
    {
        CreateProjection<Case, CaseItem>()
            .ForMember(item => item.Type, map => map.MapFrom(c => c.TypeCode))
            .ForMember(item => item.Office, map => map.MapFrom(c => c.Office!.Code))
            .ForMember(item => item.Advisor, map => map.MapFrom(c => c.Advisor!.Email));
        CreateMap<TaskRow, TaskItem>()
            .ForMember(item => item.Assignee, map => map.MapFrom(row => row.AssigneeEmail))
            .ForMember(item => item.Outcomes, map => map.MapFrom(row => row.Outcomes.Select(o => o.Name)));
        CreateMap<NewCase, QuestionInput>().ForMember(question => question.Answer, map => map.Ignore());
    }
}
