import type { components } from './schema';

type Schemas = components['schemas'];

export type ProblemBody = Partial<Schemas['Problem']> & Pick<Schemas['Problem'], 'title' | 'status' | 'code'>;
export type FieldError = NonNullable<Schemas['Problem']['errors']>[number];

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type Classroom = Schemas['ClassroomField'];
export type Post = Schemas['PostView'];
export type PlaceKind = Post['place']['kind'];
export type RoleCode = Post['role'];
export type Me = Schemas['MeView'];
export type ConfirmMethod = Me['confirmWith'][number];
export type Factors = Schemas['FactorsView'];
export type Factor = Schemas['FactorView'];
export type Enrolled = Schemas['EnrolledView'];
export type AppSetup = Schemas['AppSetupView'];
export type Session = Schemas['SessionView'];
export type Person = Schemas['PersonView'];
export type PersonName = Schemas['PersonName'];
export type RecoverySlip = Schemas['RecoverySlipView'];
export type NewPost = Schemas['NewPostRequest'];
export type NewPerson = Schemas['NewPersonRequest'];

export type District = Schemas['DistrictView'];
export type School = Schemas['SchoolView'];
export type NewSchool = Schemas['NewSchoolRequest'];
export type SchoolDetails = Schemas['SchoolDetailsRequest'];
export type SchoolRef = Schemas['SchoolName'];

export type IncidentListItem = Schemas['IncidentLine'];
export type Incident = Schemas['IncidentView'];
export type IncidentPerson = Schemas['IncidentPersonView'];
export type IncidentClock = Schemas['ClockView'];
export type NewIncident = Schemas['LogIncidentRequest'];
export type NewIncidentPerson = Schemas['PersonField'];
export type Told = Schemas['ToldField'];
export type IncidentEdit = Schemas['EditIncidentRequest'];
export type IncidentFile = Schemas['IncidentFile'];
export type IncidentReceipt = Schemas['IncidentReceipt'];
export type HistoryItem = Schemas['HistoryLine'];
export type MyReport = Schemas['ReportView'];

export type StudentHit = Schemas['StudentHit'];
export type RosterImport = Schemas['RosterImportView'];
export type RosterImportState = RosterImport['state'];
export type RosterRound = RosterImport['round'];
export type RosterProblem = Schemas['RosterProblemView'];

export type Statistics = Schemas['StatisticsView'];
export type StatisticsCalendar = Statistics['calendar'];
export type StatisticsCell = Pick<Schemas['CountsView'], 'events' | 'students' | 'percent'>;
export type SealList = Schemas['SealList'];
export type PublicRelease = Schemas['ReleaseLine'];
export type PublicReleaseTables = Schemas['ReleaseView'];
export type PublicPreview = Schemas['ReleasePreview'];
export type PublicTable = Schemas['PublicTableView'] | Schemas['PreviewTableView'];
export type PublicThreshold = Schemas['PublicThresholdView'];
export type HiddenBecause = NonNullable<Schemas['PreviewRowView']['studentsHidden']>;
export type SealedView = Schemas['SealedView'];
export type ZeroReportSchool = Schemas['ZeroReportSchool'];
export type SchoolCell = Schemas['SchoolCounts'];
