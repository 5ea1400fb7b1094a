//! Numbers of the work: attention, time, output, decisions, dates.

knobs! {
    /// The lead's attention: what structure and consideration cost, and what stands in for the lead.
    Attention {
        /// `ks` .10 lead-days per person for full structure. Span of attention.
        structure = 0.10;
        /// `kc` .13 lead-days per person for full consideration. Span of attention.
        consideration = 0.13;
        /// `sub` .35 share of the cost of structure that process replaces. Kerr & Jermier 1978.
        process = 0.35, Study;
        /// `shared` .50 lead-days per unit of mean bench: shared leadership. Wang et al. 2014.
        bench = 0.50, Study;
        /// .04 of one decision's attention gained per person below `small_team`. Span of attention (E14).
        few = 0.04;
        /// 6 people: from here down a team counts as small.
        small_team = 6.0;
        /// .50 process above which the lead's attention for one decision grows (by `process` per unit).
        steady = 0.50;
    }
}
knobs! {
    /// What time with the lead and with each other costs, as shares of the workday.
    Overhead {
        /// `mu_s` .05 of the day for reporting under full structure.
        reporting = 0.05;
        /// `mu_c` .07 of the day for talking under full consideration.
        talking = 0.07;
        /// `mu_urg` .12 of the day on top when it is urgent. Vroom's time rule; Post et al. 2022.
        talking_urgent = 0.12, Study;
        /// `coord` .36 of the output of a team of nine lost without process. Brooks 1975.
        coordination = 0.36, Study;
        /// `ment` .22 of the output at one newcomer per person. Brooks 1975.
        mentoring = 0.22, Study;
        /// `onb` 60 workdays at `newcomer` of the usual rate. Time to productivity 3-8 months.
        onboarding = 60.0, Study;
        /// .50 of the usual rate while new.
        newcomer = 0.50, Study;
    }
}
knobs! {
    /// Person-days of work a person gets done in a day.
    Output {
        /// `cap` .485 person-days per person per day, the rate plans reckon with.
        cap = 0.485, Scale;
        /// `out_skill` .60 largest loss for lack of skill. Ability first.
        skill = 0.60;
        /// `out_will` .22 largest loss for low morale. Judge et al. 2001 (.30).
        will = 0.22, Study;
        /// `out_en` .15 largest loss for low energy.
        energy = 0.15;
        /// `out_clar` .24 largest loss for lack of clarity. Role clarity.
        clarity = 0.24;
        /// `g_s` .42 largest gain from structure: novices on clear work. Yun 2005, Lorinkova 2013, Kalyuga 2003.
        structure = 0.42, Study;
        /// `g_c` .58 largest gain from consideration: able people on unclear work. Yun 2005, Miller & Monge 1986.
        consideration = 0.58, Study;
        /// .4 of that gain is there on clear work, the rest grows with uncertainty.
        clear_work = 0.40;
        /// `fit` .30 largest loss while the last decision was taken the wrong way. Vroom.
        fit = 0.30;
        /// .30 size of the daily noise of one person's output.
        noise = 0.30;
        /// .60 share of that noise which full process takes away.
        noise_process = 0.60;
    }
}
knobs! {
    /// Odds of one decision and what rides on it. Vroom, Yetton & Jago: 62 % inside the feasible set, 37 % outside; Field:
    /// 49 and 36 %.
    Decision {
        /// `dbase` 1.0 scale of all odds: .62 inside the feasible set (Vroom & Jago 1988). At .79 it would be the .49 of
        /// Field 1982.
        base = 1.0, Prints;
        /// `up` .16 of the remaining effort saved by success, at full stakes.
        up = 0.16;
        /// `dn` .22 of the remaining effort added by failure, at full stakes.
        down = 0.22;
        /// .75 of the information missing on wholly unclear work when the lead decides alone.
        unclear = 0.75, Study;
        /// 1.15 information voice brings on unclear work, per unit of readiness ...
        voice = 1.15, Study;
        /// .10 ... less this.
        voice_cost = 0.10;
        /// .30 information lost when many talk about clear work. Post et al. 2022.
        muddle = 0.30, Study;
        /// .90 of what a fully ready team knows comes into a decision that the lead leaves alone. Ours: absence is not
        /// the same as asking (Skogstad 2007); the reference model knows no decision without a lead.
        left_alone = 0.90;
        /// .35 structure and consideration together at which a lead counts as present in a decision. Ours.
        present = 0.35;
        /// .90 acceptance lost when commitment is needed and nobody is heard.
        reluctance = 0.90, Study;
        /// .40 of that forgiven with full trust.
        trust = 0.40;
        /// .80 timeliness lost when it is urgent and all take part. Vroom's time rule.
        urgency = 0.80, Study;
        /// .03 lowest odds.
        floor = 0.03;
        /// .95 highest odds.
        ceiling = 0.95;
    }
}
knobs! {
    /// A decision of a story: taken once, in minutes or hours, while the reference model's is a way of deciding that lasts a
    /// week. Ours; it leaves the calibration as it is.
    Meeting {
        /// .25 hours it takes to decide together with nobody there, and ...
        hours = 0.25;
        /// ... .25 more for each person asked.
        hours_each = 0.25;
        /// 8 hours in a workday.
        day = 8.0;
        /// 4: a fourth of the time that is left for the work is all that talk may take before it comes as late as work is
        /// urgent.
        weight = 4.0;
        /// .60 of what the lead does not know is told by somebody who knows it.
        tells = 0.60;
        /// .50 of the muddle of many voices goes when one of them knows.
        cut_short = 0.50;
        /// .25 participation from which somebody who knows what the lead does not tells it ...
        told_from = 0.25;
        /// ... and .50 more until they tell all of it.
        told_span = 0.50;
        /// .10 of what an act stirs in a mood is trust spent or earned.
        trust = 0.10;
        /// .60 odds people are used to: what works out more often or less often than that is felt as the lead's merit.
        usual = 0.60;
        /// .03 morale that lasts, at the stakes of a usual week, for a decision that works out beyond that; ...
        lasting = 0.03;
        /// ... .05 trust, and ...
        outcome_trust = 0.05;
        /// ... .012 readiness to lead for whoever took full part in one that worked out.
        took_part = 0.012;
        /// .60 of what an act does to people at no stakes, and ...
        weight_none = 0.60;
        /// ... 1.07 more at those of a usual week: as the table says at .375.
        weight_full = 1.07;
    }
}
knobs! {
    /// Work, dates, plans and the change of leads.
    Work {
        /// .70 of the planning rate needed from here on counts as urgent ...
        urgent_from = 0.70;
        /// .80 ... and this much more is as urgent as it gets.
        urgent_span = 0.80;
        /// .20 step of the record of kept dates per finished item.
        record_step = 0.20;
        /// .80 of the record left when an item is dropped unstarted.
        record_dropped = 0.80;
        /// .60 delivery before anything was due.
        delivery_start = 0.60, Scale;
        /// .90 overrun of a plan for wholly unclear work. Buehler 1994 (1.64).
        overrun = 0.90, Print;
        /// .75 of that overrun avoided by planning from the track record.
        track_record = 0.75, Print;
        /// .70 of the day a successor without bench stays in the old job.
        doing = 0.70;
        /// .99 of that still there the next day.
        doing_kept = 0.99;
        /// .70 of the morale gauge is the mean ...
        weight_mean = 0.70, Scale;
        /// .30 ... and this much is the lowest.
        weight_lowest = 0.30, Scale;
    }
}
