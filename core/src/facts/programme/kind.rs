//! What kind of undertaking a programme is: a closed list, part of the published output.

/// The kinds of programmes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A direction for years: ‘쌍순환' 전략.
    Strategy,
    /// Steps set down in advance: 발전계획, 행동강요.
    Plan,
    /// What two sides signed: 프레임워크협정.
    Agreement,
    /// A decision, an opinion, a regulation, a bundle of measures.
    Policy,
    /// An area with a status: 자유무역시험구, 경제권.
    Zone,
    /// A site for firms or visitors: 산업단지, 국가공원.
    Park,
    /// A thing others build on: 플래트홈, 한개 창구.
    Platform,
    /// 실험실.
    Laboratory,
    /// Places growing into one: 일체화, 동성화.
    Integration,
    /// A field of joint projects with their number and sum.
    CooperationArea,
    /// Projects counted together: 102항 중점임무.
    ProjectGroup,
    /// A change of rules: 체제개혁.
    Reform,
    /// A drive with an end: 공략전, 캠페인.
    Campaign,
    /// Words to be remembered by, most with a number: 3위1체.
    Slogan,
    /// A body or firm.
    Organisation,
    /// A fair, a forum, a congress.
    Event,
    /// None of these.
    Other,
}

impl Kind {
    /// Every kind, in the order of the published list.
    pub const ALL: [Self; 17] = [
        Self::Strategy,
        Self::Plan,
        Self::Agreement,
        Self::Policy,
        Self::Zone,
        Self::Park,
        Self::Platform,
        Self::Laboratory,
        Self::Integration,
        Self::CooperationArea,
        Self::ProjectGroup,
        Self::Reform,
        Self::Campaign,
        Self::Slogan,
        Self::Organisation,
        Self::Event,
        Self::Other,
    ];

    /// The name in tables and in the output of `parse`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Strategy => "strategy",
            Self::Plan => "plan",
            Self::Agreement => "agreement",
            Self::Policy => "policy",
            Self::Zone => "zone",
            Self::Park => "park",
            Self::Platform => "platform",
            Self::Laboratory => "laboratory",
            Self::Integration => "integration",
            Self::CooperationArea => "cooperation-area",
            Self::ProjectGroup => "project-group",
            Self::Reform => "reform",
            Self::Campaign => "campaign",
            Self::Slogan => "slogan",
            Self::Organisation => "organisation",
            Self::Event => "event",
            Self::Other => "other",
        }
    }

    /// The kind of an exact name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
