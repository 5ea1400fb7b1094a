//! The sources of the rows, in full.

pub(super) const JUDGE_PICCOLO_ILIES: &str =
    "Judge, Piccolo & Ilies (2004), Journal of Applied Psychology 89(1), 36-51";
pub(super) const PERSON_PERFORMANCE: &str = "Judge, Piccolo & Ilies (2004), Journal of Applied Psychology 89(1), 36-51 (.28); Ceri-Booms, Curşeu & Oerlemans (2017), Human Resource Management Review 27(1), 178-192 (objective .18-.19)";
pub(super) const TASK_PERFORMANCE: &str = "Judge, Piccolo & Ilies (2004), Journal of Applied Psychology 89(1), 36-51 (.30); Burke, Stagl, Klein, Goodwin, Salas & Halpin (2006), Leadership Quarterly 17(3), 288-307 (.20); Ceri-Booms, Curşeu & Oerlemans (2017), Human Resource Management Review 27(1), 178-192 (objective .18-.19)";
pub(super) const BURKE: &str =
    "Burke, Stagl, Klein, Goodwin, Salas & Halpin (2006), Leadership Quarterly 17(3), 288-307";
pub(super) const JUDGE_PICCOLO: &str = "Judge & Piccolo (2004), Journal of Applied Psychology 89(5), 755-768";
pub(super) const ABSENT_SATISFACTION: &str = "Judge & Piccolo (2004), Journal of Applied Psychology 89(5), 755-768 (job satisfaction -.28, overall -.37)";
pub(super) const GOLEMAN: &str =
    "Goleman (2000), Harvard Business Review 78(2), 78-90; consultancy data, not peer reviewed";
pub(super) const SATISFACTION: &str = "Judge, Thoresen, Bono & Patton (2001), Psychological Bulletin 127(3), 376-407 (.30); Harter, Schmidt & Hayes (2002), Journal of Applied Psychology 87(2), 268-279 (unit level, about .4)";
pub(super) const FRAZIER_EDMONDSON: &str = "Frazier, Fainshmidt, Klinger, Pezeshkan & Vracheva (2017), Personnel Psychology 70(1), 113-165; Edmondson (1999), Administrative Science Quarterly 44(2), 350-383";
pub(super) const SATISFACTION_QUITS: &str = "Griffeth, Hom & Gaertner (2000), Journal of Management 26(3), 463-488 (-.19); Rubenstein, Eberly, Lee & Mitchell (2018), Personnel Psychology 71(1), 23-65 (-.28)";
pub(super) const RUBENSTEIN: &str =
    "Rubenstein, Eberly, Lee & Mitchell (2018), Personnel Psychology 71(1), 23-65; 316 studies";
pub(super) const HOFFMAN_TADELIS: &str = "Hoffman & Tadelis (2021), Journal of Political Economy 129(1), 243-285; one firm, top against bottom tenth in what their people say of them";
pub(super) const LI_HAUSKNECHT: &str =
    "Li, Hausknecht & Dragoni (2020), Journal of Applied Psychology 105(6); 287 units";
pub(super) const HENDRICKS: &str = "Hendricks, Hancock, Caldas, Ostermeier & Cooper (2024), Journal of Applied Psychology, doi 10.1037/apl0001120; 324 units, performance falls over time";
pub(super) const CASTRO: &str =
    "Castro, Englmaier & Guadalupe (2025), CEPR Discussion Paper 20218; one-to-one talks in 500 teams";
pub(super) const LEGOOD: &str = "Legood, van der Werff, Lee & Den Hartog (2021), European Journal of Work and Organizational Psychology 30(1), 1-22 (authoritarian -.49)";
pub(super) const LEGOOD_KIM: &str = "Legood, van der Werff, Lee & Den Hartog (2021), European Journal of Work and Organizational Psychology 30(1), 1-22 (empowering .63, servant .64); Kim, Beehr & Prewett (2018), Journal of Leadership & Organizational Studies 25(3), 257-276 (empowering x attitudes to the leader .59)";
pub(super) const KIM: &str =
    "Kim, Beehr & Prewett (2018), Journal of Leadership & Organizational Studies 25(3), 257-276";
pub(super) const FRAZIER: &str =
    "Frazier, Fainshmidt, Klinger, Pezeshkan & Vracheva (2017), Personnel Psychology 70(1), 113-165; groups";
pub(super) const PARK_SHAW: &str = "Park & Shaw (2013), Journal of Applied Psychology 98(2), 268-309";
pub(super) const GALLUP: &str =
    "Beck & Harter (2015), Gallup (.70, method unpublished); the meta-analyses of C01 to C04 imply about .25";
pub(super) const FLEISHMAN_HARRIS: &str = "Fleishman & Harris (1962), Personnel Psychology 15(2), 43-56";
pub(super) const VROOM_JAGO_FIELD: &str = "Vroom & Jago (1988), The New Leadership, Prentice Hall (.62 and .37, tests pooled by its authors); Field (1982), Journal of Applied Psychology 67(5), 523-532 (.49 and .36, an independent test of 192 decisions)";
pub(super) const LORINKOVA: &str =
    "Lorinkova, Pearsall & Sims (2013), Academy of Management Journal 56(2), 573-596; 60 teams";
pub(super) const YUN: &str =
    "Yun, Faraj & Sims (2005), Journal of Applied Psychology 90(6), 1288-1296; trauma teams";
pub(super) const POST: &str =
    "Post, De Smet, Uitdewilligen, Schreurs & Leysen (2022), Small Group Research 53(5), 692-724; 72 teams";
pub(super) const KARASEK: &str = "Karasek (1979), Administrative Science Quarterly 24(2), 285-308; the interaction is often weak or absent in later tests";
pub(super) const LATHAM: &str = "Latham, Erez & Locke (1988), Journal of Applied Psychology 73(4), 753-772";
pub(super) const LEWIN_LIPPITT: &str = "Lewin, Lippitt & White (1939), Journal of Social Psychology 10, 271-299; White & Lippitt (1960), Autocracy and Democracy; boys' clubs, few groups";
pub(super) const SKOGSTAD: &str = "Skogstad, Aasland, Nielsen, Hetland, Matthiesen & Einarsen (2014), Zeitschrift für Psychologie 222(4), 221-232; tyranny shows within months, absence within years";
pub(super) const BROOKS: &str =
    "Brooks (1975), The Mythical Man-Month; trade figures of 3-8 months to full productivity";
pub(super) const TRADE: &str = "usual yearly rates of voluntary turnover in trade statistics";
pub(super) const UNBALANCED: &str =
    "The readings: management without leadership is unbalanced and unsustainable, and so is the reverse";
pub(super) const ABSENCE_DESTROYS: &str =
    "Skogstad et al. (2007), Journal of Occupational Health Psychology 12(1), 80-92: absence is destructive";
pub(super) const SUSTAINABLE: &str = "The readings: sustainable firms use both";
pub(super) const BOTH_NEEDED: &str = "The readings: both leadership and management are needed";
pub(super) const KNOWING: &str = "The readings: knowing the difference makes one better at both";
pub(super) const MANAGER: &str = "The readings: a manager is measured on execution";
pub(super) const LEADER: &str = "The readings: a leader develops people";
pub(super) const FRIDAY: &str = "The readings: the Friday shipment, led in two ways";
pub(super) const SPAN: &str = "A lead has one day a day; Kerr & Jermier (1978), Organizational Behavior and Human Performance 22(3), 375-403";
pub(super) const CLOG: &str = "The readings: not delegating clogs the pipeline";
pub(super) const ENTRUSTING: &str = "The readings: entrusting grows leads";
pub(super) const WAVE: &str = "The readings: the retirement wave finds some prepared and many not";
pub(super) const ANY_TEAM: &str = "Holds in any team of the model";
pub(super) const TATEL_ACKERMAN: &str = "Tatel & Ackerman (2025), Psychological Bulletin, doi 10.1037/bul0000481: half of the gain is lost in 6.5 (accuracy) to 13 months (speed); procedural skills only";
pub(super) const BUEHLER: &str =
    "Buehler, Griffin & Ross (1994), Journal of Personality and Social Psychology 67(3), 366-381";
