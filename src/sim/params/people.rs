//! Numbers of the people: pace, morale, say, clarity, strain, learning, leaving, mood.

knobs! {
    /// Workdays until 63 % of the way to the target.
    Pace {
        /// `tauS` 10: what people have come to expect of the lead.
        reputation = 10.0;
        /// `tauL` 5: clarity is quick.
        clarity = 5.0;
        /// `tauQ` 15: process.
        process = 15.0;
        /// `tauG` 20: purpose; culture is slow.
        purpose = 20.0;
        /// `tauY` 20: safety; culture is slow.
        safety = 20.0;
        /// `tauT_up` 20: trust is built slowly.
        trust_up = 20.0;
        /// `tauT_dn` 12: and lost faster. Baumeister 2001.
        trust_down = 12.0;
        /// `tauM_up` 20: morale rises.
        morale_up = 20.0;
        /// `tauM_dn` 14: morale falls.
        morale_down = 14.0;
        /// `tauE` 12: energy.
        energy = 12.0;
        /// 5: how fast the felt load follows the work at hand.
        load = 5.0;
    }
}
knobs! {
    /// Where morale settles: weight of each term, per unit.
    Morale {
        /// `M0` .605 with everything at its midpoint.
        base = 0.605;
        /// `Mc` .10 consideration. Judge, Piccolo & Ilies 2004.
        consideration = 0.10, Study;
        /// `MT` .27 trust in the lead. Dirks & Ferrin 2002.
        trust = 0.27, Study;
        /// `Mgap` .66 say over one's work that is missing. Slemp et al. 2018.
        say = 0.66, Study;
        /// `Mdir` .30 direction that is missing. Path-goal theory; Skogstad 2014.
        direction = 0.30, Study;
        /// `ML` .16 clarity.
        clarity = 0.16;
        /// `MH` .05 kept dates (progress).
        record = 0.05;
        /// `ME` .03 energy. Crawford et al. 2010.
        energy = 0.03, Study;
        /// `MG` .10 purpose.
        purpose = 0.10;
        /// `contag` .15 pull toward the mean of the team.
        contagion = 0.15;
        /// `Mok` .004 for a decision that worked; a failure takes twice that.
        decision = 0.004;
        /// .05 lost by everybody when the lead leaves.
        succession = 0.05;
    }
}
knobs! {
    /// How much say a person has, how much they want, and when they miss direction.
    Say {
        /// .60 share of the control in structure that full consideration takes away. Fleishman & Harris 1962.
        softening = 0.60, Study;
        /// .50 share of the wish for say which grows with readiness.
        readiness = 0.50;
        /// .50 of a missing say is forgiven when it is urgent.
        urgency = 0.50;
        /// 1.35 weight of a missing say without any trust.
        distrust = 1.35;
        /// .70 of that weight goes with full trust. Martin, Liao & Campbell 2013.
        trust = 0.70, Study;
        /// .75 readiness and clarity together below which direction is missed. Path-goal theory.
        direction = 0.75, Study;
        /// .45 clarity below which everybody misses direction.
        clarity = 0.45;
    }
}
knobs! {
    /// Targets of clarity, process, purpose, safety, trust. Weight of each term, per unit.
    Targets {
        /// .22 clarity without a lead.
        clarity = 0.22;
        /// .50 clarity from structure.
        clarity_structure = 0.50;
        /// .12 clarity from consideration.
        clarity_consideration = 0.12;
        /// .18 clarity from purpose.
        clarity_purpose = 0.18;
        /// .18 clarity lost on unclear work without structure.
        clarity_unclear = 0.18;
        /// .10 clarity from skill.
        clarity_skill = 0.10;
        /// .12 process without a lead.
        process = 0.12;
        /// .72 process from structure.
        process_structure = 0.72;
        /// .08 process from consideration.
        process_consideration = 0.08;
        /// .08 process from a written code of purpose.
        process_code = 0.08;
        /// .12 purpose without a lead.
        purpose = 0.12;
        /// .42 purpose from consideration.
        purpose_consideration = 0.42;
        /// .18 purpose from structure.
        purpose_structure = 0.18;
        /// .15 purpose from a written code.
        purpose_code = 0.15;
        /// .12 purpose from kept dates.
        purpose_record = 0.12;
        /// `GF` .30 purpose lost to drift: consideration without structure.
        purpose_drift = 0.30;
        /// .22 safety without a lead.
        safety = 0.22;
        /// .55 safety from consideration. Edmondson 1999.
        safety_consideration = 0.55, Study;
        /// .22 safety lost to structure without consideration.
        safety_control = 0.22;
        /// .06 safety lost to absence.
        safety_absence = 0.06;
        /// .10 safety from purpose.
        safety_purpose = 0.10;
        /// .14 trust without a lead.
        trust = 0.14;
        /// .52 trust from consideration. Judge, Piccolo & Ilies 2004 (.78).
        trust_consideration = 0.52, Study;
        /// .16 trust from structure (.33 there).
        trust_structure = 0.16, Study;
        /// .16 trust from kept dates.
        trust_record = 0.16;
        /// .10 trust lost to structure without consideration.
        trust_control = 0.10;
        /// .65 of a person's temper shows in their trust.
        trust_temper = 0.65;
    }
}
knobs! {
    /// Strain, which takes energy. Karasek 1979; Crawford et al. 2010.
    Strain {
        /// .72 strain of full demand.
        demand = 0.72, Study;
        /// .45 of it taken away by full say.
        say = 0.45, Study;
        /// .30 of it taken away by full consideration.
        consideration = 0.30, Study;
        /// .20 strain of full demand without clarity.
        unclear = 0.20;
        /// .06 strain of any job.
        floor = 0.06;
        /// 1.3 load (work due over work planned) that counts as full demand, and the most demand counted.
        full = 1.3, Scale;
    }
}
knobs! {
    /// Skill and readiness to lead.
    Learning {
        /// `learn` .060 skill per day at best. DeRue & Wellman 2009; 3-8 months to full productivity.
        rate = 0.060, Study;
        /// .15 difficulty above one's skill that teaches most.
        stretch = 0.15;
        /// .22 width of that stretch without feedback.
        width = 0.22;
        /// .25 wider with full feedback. DeRue & Wellman 2009.
        width_feedback = 0.25, Study;
        /// .20 of the rate without any feedback.
        alone = 0.20;
        /// .20 of feedback there is without structure.
        feedback = 0.20;
        /// .25 guidance of novices by structure. Kalyuga 2003.
        guidance = 0.25, Study;
        /// .40 of the rate without safety. Edmondson 1999; Frazier 2017.
        unsafe_rate = 0.40, Study;
        /// .50 of the rate without clarity.
        unclear_rate = 0.50;
        /// .40 of the rate without energy.
        tired_rate = 0.40;
        /// .45 lost to structure without consideration.
        control = 0.45;
        /// .40 lost to consideration without structure. Edmondson 2008 (comfort zone).
        comfort = 0.40, Study;
        /// `dec` .00506 per day: half of the gain is gone after 137 idle workdays. Tatel & Ackerman 2025.
        decay = 0.00506, Print;
        /// `dec_lag` 15 workdays idle before skill fades.
        decay_lag = 15.0, Study;
        /// .80 of the skill at the start never fades.
        kept = 0.80, Study;
        /// `lead` .010 bench per day: delegation grows leads.
        bench = 0.010;
        /// .50 of that taken away by full structure.
        bench_structure = 0.50;
        /// `gref` .0042 skill per day that counts as full growth (scale only).
        full = 0.0042, Scale;
        /// .70 of the growth gauge is learning ...
        weight_learning = 0.70, Scale;
        /// .30 ... and this much is the bench.
        weight_bench = 0.30, Scale;
    }
}
knobs! {
    /// Who leaves, and what the person who takes the seat brings. Griffeth 2000: r -.19 with satisfaction.
    Quits {
        /// `h0` .0005 per day: about 12 % a year.
        base = 0.0005, Print;
        /// `hk` 38: six and a half times that at morale .25. Rubenstein et al. 2018.
        slope = 38.0, Study;
        /// .63 morale below which leaving gets likelier.
        content = 0.63;
        /// .60 of the skill of the one who left.
        skill = 0.60;
        /// .10 bench of a newcomer.
        bench = 0.10;
        /// .60 morale of a newcomer.
        morale = 0.60;
        /// .50 trust of a newcomer.
        trust = 0.50;
        /// .35 clarity of a newcomer.
        clarity = 0.35;
    }
}
knobs! {
    /// The fast part of the gauges: mood, forecast, learning now. Ours; it leaves the calibration as it is.
    Fast {
        /// .16 mood per unit of say gained or lost.
        say = 0.16;
        /// .90 mood per unit of missing direction times structure gained or lost.
        direction = 0.90;
        /// .25 mood per unit of missing clarity times missing readiness times structure gained or lost.
        clarity = 0.25;
        /// .21 mood per unit of consideration gained or lost.
        warmth = 0.21;
        /// .06 mood for the outcome of a decision beyond its odds, at full stakes.
        outcome = 0.06;
        /// .10 most that one act moves a person's mood, besides its outcome.
        most = 0.10;
        /// .20 mood never leaves -.20...20.
        bound = 0.20;
        /// .65 of a mood left the next day.
        kept = 0.65;
        /// .04 of a mood goes into morale each day.
        leak = 0.04;
        /// .75 of what an event of the story adds to morale is mood.
        event = 0.75;
        /// .40 of the mood of those addressed is felt by those who only watch.
        watching = 0.40;
        /// .50 item of neutral record beside the delivered and open items.
        prior_items = 0.50, Scale;
        /// .20 spread of the forecast on wholly clear work without process or structure, as a share.
        spread = 0.20;
        /// .50 more, for all that is still to be decided.
        undecided = 0.50;
        /// .20 of the learning part of growth is what is being learned now.
        now = 0.20, Scale;
        /// .40 of full learning taken for the weeks before the story, ...
        prior_learning = 0.40, Scale;
        /// ... as long as 20 workdays of the story.
        prior_days = 20.0, Scale;
        /// .40 of the growth on screen for full learning, ...
        learns = 0.40, Scale;
        /// ... .10 for full safety to speak up and try, ...
        dares = 0.10, Scale;
        /// ... and .75 for full readiness to lead.
        takes_over = 0.75, Scale;
        /// .30 of a broken promise for all of it that was there on the date, ...
        partly_kept = 0.30;
        /// ... and .10 for what still comes, less by the day.
        kept_late = 0.10;
    }
}
