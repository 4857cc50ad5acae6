/** Problems of what partners, and those above them, do to each other's records. */
import { type Wording, wording } from './problem-wording.ts';

export const problemsOfPartners = {
  'role-needed': wording(
    'Vai trò của bạn chưa được làm việc này; việc này thuộc về: {needed}.',
    'Your role may not do this; it belongs to: {needed}.',
    'Nhờ người có vai trò đó làm, hoặc đề nghị quản trị viên của cơ quan giao thêm vai trò.',
    'Ask somebody with that role, or have an administrator of your organization give it to you.',
  ),
  'moved-on': wording(
    'Bản ghi “{id}” nay ở phiên bản {version}, không còn như phiên bản {base} đã xem.',
    'Record “{id}” is now at version {version} and no longer what version {base} showed.',
    'Mở lại bản ghi, xem phiên bản mới rồi quyết định.',
    'Open the record again, look at the new version and then decide.',
  ),
  'no-dispute': wording(
    'Bản ghi “{id}” không có ý kiến khác nào đang chờ thống nhất.',
    'No dispute stands over record “{id}”.',
    'Mở lại bản ghi để xem các bên đã nói gì.',
    'Open the record to see what the parties have said.',
  ),
  'not-your-dispute': wording(
    'Ý kiến khác về bản ghi này là của {organization}, nên bên mình không rút được.',
    'The dispute over this record is that of {organization}, so your side cannot withdraw it.',
    'Để bên đã nêu ý kiến rút lại; bên ghi nhận thì sửa số liệu.',
    'Leave it to the party that disputed; the recording party corrects the values instead.',
  ),
  'which-dispute': wording(
    'Bản ghi “{id}” có ý kiến khác của nhiều bên: {parties}.',
    'Several parties dispute record “{id}”: {parties}.',
    'Nêu rõ đang thống nhất với bên nào.',
    'Say whose dispute is settled.',
  ),
  'nothing-claimed': wording(
    '{organization} không nêu số liệu của mình, nên không có số nào để sửa theo.',
    '{organization} gave no values of its own, so there is nothing to correct the record to.',
    'Ghi số liệu hai bên đã thống nhất (agreed), hoặc để bên đó rút ý kiến.',
    'Enter the values both have agreed on (agreed), or have that party withdraw.',
  ),
  'other-than-claimed': wording(
    'Số liệu “{measure}” được ghi là {value}, khác số {claimed} mà bên kia nêu.',
    'Measure “{measure}” is given as {value}, not as the {claimed} the other side claims.',
    'Ghi đúng số bên kia nêu, hoặc chọn “hai bên thống nhất” (agreed).',
    'Give the value that is claimed, or settle as “agreed”.',
  ),
  'nothing-changed': wording(
    'Số liệu thống nhất giống hệt số liệu đang ghi.',
    'The agreed values are those recorded already.',
    'Nếu số liệu đang ghi là đúng, để bên nêu ý kiến khác rút lại.',
    'If what is recorded is right, have the disputing party withdraw.',
  ),
  'plan-ended': wording(
    'Kế hoạch “{title}” đã {state} nên không đổi được nữa.',
    'The plan “{title}” is {state} and cannot be changed any more.',
    'Lập một kế hoạch mới.',
    'Make a new plan.',
  ),
  'not-your-plan': wording(
    'Kế hoạch này do {organization} chủ trì.',
    'This plan is led by {organization}.',
    'Đề nghị bên chủ trì sửa.',
    'Ask the party that leads it to change it.',
  ),
  'not-your-model': wording(
    'Mô hình này do {organization} đăng ký.',
    'This model was registered by {organization}.',
    'Đề nghị bên đăng ký sửa; bên mình có thể ghi một lần kiểm tra.',
    'Ask the party that registered it; your side can record a visit.',
  ),
  'not-recognised': wording(
    'Mô hình “{name}” chưa được công nhận nên chưa đề nghị khen thưởng được.',
    'The model “{name}” has not been recognised, so it cannot be proposed for reward yet.',
    'Ghi quyết định công nhận trước.',
    'Enter the decision of recognition first.',
  ),
  'not-asked': wording(
    'Ý kiến chỉ đạo này không gửi tới bên mình mà tới: {parties}.',
    'This directive does not ask your party but: {parties}.',
    'Để các bên được giao trả lời.',
    'Leave the answer to the parties that were asked.',
  ),
  'not-your-directive': wording(
    'Ý kiến chỉ đạo này là của {organization}.',
    'This directive was issued by {organization}.',
    'Chỉ cơ quan đã ban hành, hoặc cơ quan kế tục, mới sửa hay thu hồi được.',
    'Only the organization that issued it, or its successor, can change or recall it.',
  ),
  'own-proposal': wording(
    'Bên đề nghị khen thưởng không tự quyết định đề nghị của mình.',
    'The party that proposed a commendation does not decide on it.',
    'Để lãnh đạo bên phối hợp hoặc cấp trên quyết định.',
    'Leave the decision to a leader of the other party or of a superior.',
  ),
  'already-decided': wording(
    'Đề nghị khen thưởng “{name}” đã được quyết định.',
    'The proposal to commend “{name}” has been decided already.',
    'Mở đề nghị để xem quyết định.',
    'Open the proposal to see the decision.',
  ),
  'bad-cursor': wording(
    'Không đọc được vị trí trang “{cursor}”.',
    'The page position “{cursor}” cannot be read.',
    'Đi lại từ trang đầu và dùng nguyên giá trị “next” nhận được.',
    'Start from the first page and use the “next” value as it was given.',
  ),
} as const satisfies Record<string, Wording>;
